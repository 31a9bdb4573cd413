import type { Spot } from '../../utils/spotting/types';
import { Fold } from '../ui/Fold';

export interface MarkedBy {
  readonly what: string;
  readonly words: readonly string[];
}

/** Competencies whose words are told: those after them are guesses. */
const NAMED = 3;

/** The words that led to a spot, by what they speak for. */
export function markedBy(spot: Spot, title: (competency: string) => string): MarkedBy[] {
  const unique = (list: readonly { readonly words: string }[]) => [
    ...new Set(list.map(({ words }) => words.trim()).filter(Boolean)),
  ];
  return [
    { what: spot.kind === 'question' ? 'A question' : 'A requirement', words: unique(spot.evidence) },
    ...spot.competencies.slice(0, NAMED).map(({ id, cues }) => ({ what: title(id), words: unique(cues) })),
  ].filter(({ words }) => words.length > 0);
}

/** Every claim shows its evidence. */
export function WhyMarked({ lines }: { readonly lines: readonly MarkedBy[] }) {
  if (lines.length === 0) return null;
  return (
    <Fold title="Why this was marked">
      <dl class="why-marked">
        {lines.map(({ what, words }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{words.map((word) => `“${word}”`).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
