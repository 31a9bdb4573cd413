/** Company, role, round and difficulty: what a short text is, and what the parts of a card say. */
import type { SpotMeta } from './types';

type Part = 'company' | 'role' | 'round' | 'difficulty';
export type Meta = { -readonly [K in keyof SpotMeta]: SpotMeta[K] };

const DIFFICULTY =
  /^(?:very )?(?:easy|medium|moderate|hard|difficult|expert|beginner|intermediate|advanced)$/i;
const ROUND =
  /\b(?:on-?site|phone|screen(?:ing)?|recruiter|hr|take-?home|final|technical|system design|coding|behaviou?ral|loop|hiring manager|panel|virtual|online assessment|oa|bar raiser|values|culture|research talk|case|whiteboard|pairing|round(?: \d)?|interview|call|design)\b/i;
const ROLE =
  /\b(?:engineer(?:ing)?|scientist|manager|developer|analyst|designer|architect|sre|swe|sde|mle|pm|researcher|consultant|administrator|lead|director|specialist|intern|devops|programmer|officer|writer|associate|technician|strategist|product|data|cto|vp)\b/i;
/** Longest part of a card (UTF-16 units) that may be a name. */
export const LONGEST_PART = 60;

/** What a short text is: a difficulty, a round, a role; null for anything else. */
export function partKind(text: string): Part | null {
  if (DIFFICULTY.test(text)) return 'difficulty';
  const role = ROLE.test(text);
  if (ROUND.test(text) && !(role && !/\b(?:manager|screen|round|interview|call|design)\b/i.test(text))) {
    return role && /\b(?:engineer|scientist|developer|analyst|designer)\b/i.test(text) ? 'role' : 'round';
  }
  return role ? 'role' : null;
}

/** Metadata of a card's parts. Null when nothing but unknown words is there. The first unknown part is the company. */
export function metaOfParts(parts: readonly string[]): SpotMeta | null {
  const meta: Meta = {};
  let known = 0;
  for (const raw of parts) {
    const text = raw.trim();
    if (text === '') continue;
    if (text.length > LONGEST_PART || /[?!]$/.test(text) || text.split(' ').length > 7) return null;
    const kind = partKind(text);
    if (kind === null || meta[kind] !== undefined) {
      if (
        meta.company === undefined &&
        /^[\p{Lu}\d]/u.test(text) &&
        !/\b(?:read|ago|min|views?|answers?|comments?)\b/i.test(text)
      ) {
        meta.company = text;
      } else if (kind === null && known === 0 && meta.company === undefined) return null;
      continue;
    }
    meta[kind] = text;
    known++;
  }
  return known > 0 ? meta : null;
}

const KEYS: Record<string, Part> = {
  company: 'company',
  employer: 'company',
  organisation: 'company',
  organization: 'company',
  role: 'role',
  position: 'role',
  'job title': 'role',
  title: 'role',
  'asked of': 'role',
  difficulty: 'difficulty',
  level: 'difficulty',
  round: 'round',
  'interview round': 'round',
  stage: 'round',
  'interview stage': 'round',
};

/** Which part of the metadata a label ("Interview round:") names. */
export const keyOf = (text: string): Part | undefined => KEYS[text.toLowerCase().replace(/[:\s]+$/, '')];
