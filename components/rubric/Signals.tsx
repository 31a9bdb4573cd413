import type { Pitfall, Rubric } from '../../utils/rubrics/schema';
import type { Assessment } from '../../utils/stories/coach';
import { Fold } from '../ui/Fold';

/** Weak lines beside stronger ones; those found in the story come first and say so. */
export function Avoid({
  pitfalls,
  seen,
}: {
  readonly pitfalls: readonly Pitfall[];
  readonly seen: Assessment['pitfalls'];
}) {
  const found = new Set(seen.map(({ pitfall }) => pitfall.id));
  const ordered = [...pitfalls].sort((a, b) => Number(found.has(b.id)) - Number(found.has(a.id)));
  return (
    <Fold title="Avoid" note={found.size > 0 ? `${found.size} in your story` : pitfalls.length}>
      <ul class="pitfalls">
        {ordered.map((pitfall) => (
          <li key={pitfall.id}>
            <h3>
              {pitfall.name}
              {found.has(pitfall.id) && <span class="in-story">in your story</span>}
            </h3>
            <dl class="weak-strong">
              <dt>Weak</dt>
              <dd class="weak">{pitfall.weak}</dd>
              <dt>Stronger</dt>
              <dd class="stronger">{pitfall.stronger}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

interface EvidenceProps {
  readonly rubric: Rubric;
  readonly reading: Assessment;
  /** Signals ticked by hand. */
  readonly ticked: readonly string[];
  onTick(signalId: string, on: boolean): void;
}

/** Strong signals as lines to tick. What the story shows is ticked by its own words. */
export function Evidence({ rubric, reading, ticked, onTick }: EvidenceProps) {
  const shown = new Map(reading.shows.map(({ signal, words }) => [signal, words]));
  const on = (id: string) => shown.has(id) || ticked.includes(id);
  const count = rubric.signals.filter(({ id }) => on(id)).length;
  return (
    <Fold title="Strong and weak evidence" note={`${count} of ${rubric.signals.length}`}>
      <ul class="signals">
        {rubric.signals.map((signal) => {
          const words = shown.get(signal.id);
          return (
            <li key={signal.id}>
              <label class="tick-line">
                <input
                  type="checkbox"
                  checked={on(signal.id)}
                  disabled={words !== undefined}
                  onChange={(event) => onTick(signal.id, event.currentTarget.checked)}
                />
                <span>{signal.line}</span>
              </label>
              {words !== undefined ? (
                <p class="signal-words">
                  Your words: <q>{words}</q>
                </p>
              ) : (
                <p class="soft">{signal.prompt}</p>
              )}
              <p class="sample-line">{signal.sample}</p>
            </li>
          );
        })}
      </ul>
      <p class="faint small">Ticks you set yourself stay until the browser closes.</p>
    </Fold>
  );
}
