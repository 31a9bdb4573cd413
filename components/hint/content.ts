/** What the hint card says of a spot. Pure: the only thing it knows of stories is a number. */
import { saysSame, tellingOf } from '../../utils/spotting/telling';
import type { AnswerMode, Spot } from '../../utils/spotting/types';

/** Competency id → title, one-line test, how it is answered. */
export type Labels = Readonly<Record<string, readonly [title: string, test: string, answer: AnswerMode]>>;

export interface CardContent {
  readonly noun: 'question' | 'requirement';
  readonly title: string;
  readonly test: string;
  readonly count: string;
  /** The words that led here, as they stand on the page. */
  readonly words: readonly string[];
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  /** What came of the last action; empty for none. */
  readonly notice: string;
}

const QUIET: Partial<Record<AnswerMode, string>> = {
  knowledge: 'Knowledge question',
  plan: 'Answer with a plan',
  pitch: 'Answer with your pitch',
};
/** Words shown at most: the strongest ones. */
const MOST_WORDS = 6;

/** `count`: stories that fit; null where they could not be counted. */
export function cardContent(spot: Spot, labels: Labels, count: number | null, notice = ''): CardContent {
  const [first] = spot.competencies;
  const [title, test, mode] = (first && labels[first.id]) ?? [
    spot.kind === 'question' ? 'Question' : 'Requirement',
    '',
    undefined,
  ];
  const quiet = spot.kind === 'question' ? QUIET[spot.answer ?? mode ?? 'story'] : undefined;
  return {
    noun: spot.kind,
    title,
    test,
    count: quiet ?? storiesFit(count),
    words: wordsOf(spot),
    choices: Object.entries(labels)
      .filter(([id]) => id !== first?.id)
      .map(([id, label]) => ({ id, title: label[0] })),
    notice,
  };
}

function storiesFit(count: number | null): string {
  if (count === null) return 'Stories can’t be read now';
  if (count === 0) return 'No story yet';
  return count === 1 ? '1 story fits' : `${count} stories fit`;
}

/** What led to the competency, then what made it a question; none says what another says. */
function wordsOf({ competencies, evidence }: Spot): string[] {
  const led = tellingOf(competencies[0]?.cues ?? []);
  const asked = tellingOf(evidence).filter((one) => !led.some((other) => saysSame(one, other)));
  return [...led, ...asked].map(({ words }) => words).slice(0, MOST_WORDS);
}
