import { useEffect, useRef } from 'preact/hooks';
import type { Readiness } from '../../utils/panel/readiness';
import type { Spot } from '../../utils/spotting/types';
import { SubHeader } from '../ui/SubHeader';

export interface ListRow {
  readonly spot: Spot;
  /** Title of its first competency; empty where none is known. */
  readonly competency: string;
  readonly readiness: Readiness | undefined;
}

interface Props {
  readonly rows: readonly ListRow[];
  readonly current: string | null;
  /** Spot under the pointer on the page. */
  readonly lit: string | null;
  onSelect(spotId: string): void;
  onBack(): void;
}

/** All questions and requirements of the page. */
export function QuestionList({ rows, current, lit, onSelect, onBack }: Props) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lit) root.current?.querySelector('.row.lit')?.scrollIntoView({ block: 'nearest' });
  }, [lit]);
  useEffect(() => root.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' }), []);
  const group = (kind: Spot['kind']) => rows.filter(({ spot }) => spot.kind === kind);
  const shared = { current, lit, onSelect };
  return (
    <div class="view" ref={root}>
      <SubHeader title="On this page" onBack={onBack} />
      <Group title="question" rows={group('question')} {...shared} />
      <Group title="requirement" rows={group('requirement')} {...shared} />
    </div>
  );
}

function Group({ title, rows, current, lit, onSelect }: Omit<Props, 'onBack'> & { readonly title: string }) {
  if (rows.length === 0) return null;
  // The panel's "5 of 14 ready" counts these alone: said here, so that both numbers make sense.
  const quiet = rows.filter(({ readiness }) => readiness === 'quiet').length;
  return (
    <section class="list-group">
      <h2 class="section-title">
        {rows.length} {title}
        {rows.length === 1 ? '' : 's'}
        {quiet > 0 && <span class="section-note">{quiet} need no story</span>}
      </h2>
      <ul>
        {rows.map(({ spot, competency, readiness }) => (
          <li key={spot.id}>
            <button
              type="button"
              class={`row${spot.id === lit ? ' lit' : ''}`}
              aria-current={spot.id === current ? 'true' : undefined}
              onClick={() => onSelect(spot.id)}
            >
              <ReadyDot readiness={readiness} />
              <span class="row-text">
                <span class="row-title">{spot.text}</span>
                <span class="row-detail">
                  {[competency, spot.meta.round, spot.meta.difficulty].filter(Boolean).join(' · ') ||
                    'No rubric for this one'}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const WORDS: Record<Readiness, string> = {
  ready: 'Ready',
  open: 'No story yet',
  quiet: 'Answered without a story',
};

/** Full: a story fits; ring: none yet; dash: wants no story. The word is there for those who do not see it. */
export function ReadyDot({ readiness }: { readonly readiness: Readiness | undefined }) {
  return (
    <span class={`ready-dot ${readiness ?? 'unknown'}`} title={readiness && WORDS[readiness]}>
      <span class="visually-hidden">{readiness ? `${WORDS[readiness]}: ` : ''}</span>
    </span>
  );
}
