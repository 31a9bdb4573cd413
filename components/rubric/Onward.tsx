import type { Rubric } from '../../utils/rubrics/schema';
import { Fold } from '../ui/Fold';

/** Questions to practise next. */
export function PracticeNext({ rubric }: { readonly rubric: Rubric }) {
  return (
    <Fold title="Practice next" note={rubric.questions.length}>
      <ul class="practice">
        {rubric.questions.map(({ text, company, role, round, difficulty }) => (
          <li key={text}>
            <p>{text}</p>
            <p class="faint small">{[company, role, round, difficulty].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

interface RelatedProps {
  readonly rubric: Rubric;
  readonly known: (competency: string) => boolean;
  onOpen(competency: string): void;
}

/** Concepts nearby; those with a rubric of their own open it. */
export function RelatedConcepts({ rubric, known, onOpen }: RelatedProps) {
  return (
    <Fold title="Related" note={rubric.related.length}>
      <ul class="related">
        {rubric.related.map(({ title, competency, note }) => (
          <li key={title}>
            {competency !== undefined && known(competency) ? (
              <button type="button" class="link" onClick={() => onOpen(competency)}>
                {title}
              </button>
            ) : (
              <strong>{title}</strong>
            )}
            <p class="soft">{note}</p>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

export function FurtherReading({ rubric }: { readonly rubric: Rubric }) {
  const { reading = [] } = rubric;
  if (reading.length === 0) return null;
  return (
    <Fold title="Reading" note={reading.length}>
      <ul class="related">
        {reading.map(({ title, by, why }) => (
          <li key={title}>
            <cite>{title}</cite>
            {by && <span class="soft">, {by}</span>}
            <p class="soft">{why}</p>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
