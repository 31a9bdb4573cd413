import { useState } from 'preact/hooks';
import type { Spot } from '../../utils/spotting/types';
import { Menu, type MenuItem } from '../ui/Menu';

interface Props {
  readonly spot: Spot;
  /** Title of the competency; empty where none is known. */
  readonly competency: string;
  /** "Amazon · Are Right, A Lot" */
  readonly principle: string;
  readonly principleLine: string;
  readonly wins: string;
  /** The pointer is on it on the page. */
  readonly lit: boolean;
  readonly menu: readonly MenuItem[];
  onReveal(): void;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Longest question shown whole; longer ones fold, so that the story below stays in sight. */
const LONG = 120;

/** The question, what it tests, and the one line on what wins. */
export function QuestionHead({
  spot,
  competency,
  principle,
  principleLine,
  wins,
  lit,
  menu,
  onReveal,
}: Props) {
  const [whole, setWhole] = useState(false);
  const long = spot.text.length > LONG;
  const { company, role, round, difficulty } = spot.meta;
  const about = [company, role, round, difficulty].filter((part) => part !== undefined).map(capital);
  return (
    <section
      class={`question${lit ? ' lit' : ''}`}
      aria-label={spot.kind === 'question' ? 'Question' : 'Requirement'}
    >
      <div class="question-about">
        <span>
          {about.length > 0 ? about.join(' · ') : spot.kind === 'question' ? 'Question' : 'Requirement'}
        </span>
        {long && (
          <button type="button" class="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? 'Less' : 'All of it'}
          </button>
        )}
        <Menu label="More about this question" items={menu} />
      </div>
      <h1 class={`question-text${long && !whole ? ' clamped' : ''}`} tabIndex={-1}>
        <button type="button" onClick={onReveal} title="Show it on the page">
          {spot.text}
        </button>
      </h1>
      {(competency || principle) && (
        <p class="question-tests">
          {competency && <span class="competency">{competency}</span>}
          {principle && (
            <span class="principle" title={principleLine}>
              {principle}
            </span>
          )}
        </p>
      )}
      {wins && <p class="wins">{wins}</p>}
    </section>
  );
}
