/** The one list of what is never said: names under agreement, figures, claims one cannot back. */
import { useState } from 'preact/hooks';
import { changeSettings, getSettings } from '../../utils/store/settings';
import { type PartProps, useGuarded } from './part';
import { useRecords } from './use-records';

export function NeverSayPart({ toasts }: PartProps) {
  const { value, problem } = useRecords(getSettings, ['settings']);
  const [text, setText] = useState('');
  const guarded = useGuarded(toasts);
  if (problem) return <p class="problem">{problem}</p>;
  if (!value) return null;
  const terms = value.neverSay;
  const set = (change: (terms: readonly string[]) => string[], said: string) =>
    guarded(async () => {
      await changeSettings((now) => ({ ...now, neverSay: change(now.neverSay) }));
      toasts.say(said, async () => {
        await changeSettings((now) => ({ ...now, neverSay: [...terms] }));
      });
    });
  function add(event: Event): void {
    event.preventDefault();
    const term = text.trim();
    if (term.length < 2) return;
    setText('');
    if (terms.some((known) => known.toLowerCase() === term.toLowerCase()))
      toasts.say('It is on the list already.');
    else set((now) => [...now, term], `“${term}” is never to be said.`);
  }
  return (
    <>
      <p class="soft">
        Code names, clients, figures under agreement, claims you cannot back. The coach finds them in every
        story, and copying a story reminds you of them.
      </p>
      <form class="part-bar" onSubmit={add}>
        <input
          class="field"
          aria-label="A term or a claim"
          placeholder="Project Heron"
          maxLength={100}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button primary">
          Add
        </button>
      </form>
      {terms.length === 0 && <p class="soft part-empty">Nothing on the list yet.</p>}
      <ul class="lines" aria-label="Never say">
        {terms.map((term) => (
          <li class="card line" key={term}>
            <span class="line-text">{term}</span>
            <button
              type="button"
              class="button small quiet danger"
              aria-label={`Take off the list: ${term}`}
              onClick={(event) =>
                // A second click of a hasty one would meet the row that moved up.
                event.detail < 2 &&
                set((now) => now.filter((one) => one !== term), `“${term}” may be said again.`)
              }
            >
              Take off
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
