/** Works a result out from what it was and what it is, and puts the sentence into the story. */
import { useId, useState } from 'preact/hooks';
import { type Impact, impactOf, NO_INPUT, PERIODS } from '../../utils/stories/impact';

const LABELS = {
  name: 'What',
  unit: 'Unit',
  before: 'Before',
  after: 'After',
  per: 'For each',
  volume: 'How many',
  oneTime: 'Cost once',
} as const;

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
  const field = (key: keyof typeof LABELS, hint: string) => (
    <label class="impact-field">
      <span>{LABELS[key]}</span>
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
        {field('name', 'cost, waiting time …')}
        {field('unit', '$, minutes, %')}
        {field('before', '0.42')}
        {field('after', '0.19')}
        {field('per', '1,000')}
        {field('volume', '2 billion')}
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
        {field('oneTime', '100k')}
      </div>
      <div class="impact-answer" role="status">
        {wrong && (
          <p class="problem small" id={name}>
            <strong>{LABELS[wrong.field]}.</strong> {wrong.message}
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
