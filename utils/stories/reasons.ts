/** Why a story was chosen, in words for the reader. */
import type { Strength } from './strength';
import type { TextHit } from './text-score';
import type { RankableStory, RankReason } from './types';

/** "You bounded the risk before acting" → "how you bounded the risk before acting". */
function afterHow(line: string): string {
  const bare = line.trim().replace(/[.!]+$/, '');
  return /^you(?:r)?\b/i.test(bare) ? `how ${bare.charAt(0).toLowerCase()}${bare.slice(1)}` : `“${bare}”`;
}

const readable = (id: string) => (id.split(':').at(-1) ?? id).replaceAll('-', ' ');

const SCOPES = {
  self: 'your own work',
  team: 'a team',
  teams: 'several teams',
  organisation: 'a whole organisation',
} as const;

export interface ReasonInput {
  readonly story: RankableStory;
  /** Competencies of the question that the user tagged the story with. */
  readonly tagged: readonly string[];
  /** What the story shows of the question's competencies, the first one first. */
  readonly strengths: readonly (readonly [competency: string, strength: Strength])[];
  readonly text: TextHit | undefined;
  readonly toldHere: boolean;
  readonly company: string | undefined;
}

/** The reader's reasons, the weightiest first: at most two signals, one line of the rest each. */
export function reasonsFor(input: ReasonInput): RankReason[] {
  const { story, tagged, strengths, text, toldHere, company } = input;
  const reasons: RankReason[] = [];
  for (const id of tagged.slice(0, 2)) reasons.push({ kind: 'tag', text: `You tagged it ${readable(id)}` });
  const shows = strengths.flatMap(([, { shows }]) => shows.slice(0, 2)).slice(0, 2);
  for (const { line, words } of shows)
    reasons.push({ kind: 'shows', text: `Shows ${afterHow(line)}`, words });
  const near = strengths.find(([, strength]) => strength.near.length > 0);
  if (shows.length === 0 && near) {
    const words = near[1].near.join(', ');
    reasons.push({ kind: 'sounds', text: `Sounds like ${readable(near[0])}: ${words}`, words });
  }
  if (text && text.words.length > 0) {
    reasons.push({ kind: 'words', text: `Shares: ${text.words.join(', ')}`, words: text.words.join(', ') });
  }
  if (story.scope === 'teams' || story.scope === 'organisation') {
    reasons.push({ kind: 'scope', text: `Reaches ${SCOPES[story.scope]}` });
  }
  if (toldHere && company) reasons.push({ kind: 'told', text: `Already told to ${company}` });
  if (story.origin === 'sample') reasons.push({ kind: 'sample', text: 'A sample, not your own story' });
  return reasons;
}
