/** Works a result out from what it was and what it is, and puts the sentence into the story. */
import { useId, useState } from 'preact/hooks';
import { type Impact, type ImpactField, impactOf, NO_INPUT, PERIODS } from '../../utils/stories/impact';

interface Props {
  onUse(sentence: string): void;
}

export function ImpactForm({ onUse }: Props) {
  const [input, setInput] = useState(NO_INPUT);
  const [asked, setAsked] = useState(false);
  const name = useId();
  const result = impactOf(input);
  // Nobody is told of a mistake before they have written both numbers.
  const begun = asked || (input.before !== '' && input.after !== '');
  const wrong = begun && !result.ok ? result : null;
  const field = (key: ImpactField | 'name' | 'unit', label: string, hint: string) => (
    <label class="impact-field">
      <span>{label}</span>
      <input
        class="field"
        value={input[key]}
        placeholder={hint}
        maxLength={60}
        aria-invalid={wrong?.field === key ? true : undefined}
        aria-describedby={wrong?.field === key ? name : undefined}
        onInput={(event) => setInput({ ...input, [key]: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          // Enter works the number out; it must not save the story.
          event.preventDefault();
          use();
        }}
      />
    </label>
  );
  function use(): void {
    setAsked(true);
    if (!result.ok) return;
    onUse(result.sentence);
    setInput(NO_INPUT);
    setAsked(false);
  }
  return (
    <div class="impact">
      <div class="impact-grid">
        {field('name', 'What', 'cost, waiting time …')}
        {field('unit', 'Unit', '$, minutes, %')}
        {field('before', 'Before', '0.42')}
        {field('after', 'After', '0.19')}
        {field('per', 'For each', '1,000')}
        {field('volume', 'How many', '2 billion')}
        <label class="impact-field">
          <span>In a</span>
          <select
            class="field"
            value={input.period}
            onChange={(event) => {
              const period = PERIODS.find((one) => one === event.currentTarget.value);
              if (period) setInput({ ...input, period });
            }}
          >
            {PERIODS.map((period) => (
              <option key={period} value={period}>
                {period}
              </option>
            ))}
          </select>
        </label>
        {field('oneTime', 'Cost once', '100k')}
      </div>
      <div class="impact-answer" role="status">
        {wrong && (
          <p class="problem small" id={name}>
            {wrong.message}
          </p>
        )}
        {result.ok && <Answer impact={result} />}
        {!begun && <p class="faint small">Before and after are enough; the rest makes it larger.</p>}
      </div>
      <button type="button" class="button small" onClick={use}>
        Add to the result
      </button>
    </div>
  );
}

const Answer = ({ impact }: { readonly impact: Impact }) => <p class="impact-sentence">{impact.sentence}</p>;
