/**
 * Links that open a page at the very words: "#:~:text=[prefix-,]start[,end][,-suffix]" (WICG Scroll to Text Fragment,
 * https://wicg.github.io/scroll-to-text-fragment/). What is not needed to meet the place first is left out; whether it
 * does is tried out on the page's own text.
 */
import { bare, lowered } from './bare';

/** What a link is made for. */
export interface FragmentNeeds {
  /** The words, a part for each block they stand in; white space collapsed. */
  readonly parts: readonly string[];
  /** What stands in the same block before and after, else in the nearest block. */
  readonly before: string;
  readonly after: string;
  /** Bare text of the page in lower case, and where the words stand in it. */
  readonly page: string;
  readonly start: number;
  readonly end: number;
}

interface Directive {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

/** Longest words that are written out; of longer ones the beginning and the end. */
const WRITTEN_OUT = 240;
/** Words of context that are tried, and words of either end. */
const CONTEXTS: readonly (readonly [before: number, after: number])[] = [
  [0, 0],
  [3, 0],
  [0, 3],
  [3, 3],
  [8, 8],
  [16, 16],
];
const ENDS = [4, 8, 14];
/** Longest fragment, once it is percent-encoded. */
const LONGEST = 4_000;

/** The fragment with its "#", or undefined where none leads to these words before any others. */
export function textFragment(needs: FragmentNeeds): string | undefined {
  const parts = needs.parts.map((part) => part.trim()).filter((part) => part !== '');
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const whole = parts.length === 1 && first.length <= WRITTEN_OUT;
  for (const [before, after] of CONTEXTS) {
    const around = { prefix: lastWords(needs.before, before), suffix: firstWords(needs.after, after) };
    if ((before > 0 && around.prefix === '') || (after > 0 && around.suffix === '')) continue;
    const forms = whole
      ? [{ ...around, start: first, end: '' }]
      : ENDS.map((words) => ({ ...around, start: firstWords(first, words), end: lastWords(last, words) }));
    const found = forms.find((form) => leadsThere(form, needs));
    const fragment = found && written(found);
    // Words without spaces between them may be a whole page: no browser follows such a link.
    if (fragment !== undefined && fragment.length <= LONGEST) return fragment;
  }
  return undefined;
}

/** Percent-encoding with the three signs that part a directive: "-", "," and "&". */
export const encoded = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

function written({ prefix, start, end, suffix }: Directive): string {
  const parts = [
    prefix === '' ? '' : `${encoded(prefix)}-`,
    encoded(start),
    end === '' ? '' : encoded(end),
    suffix === '' ? '' : `-${encoded(suffix)}`,
  ];
  return `#:~:text=${parts.filter((part) => part !== '').join(',')}`;
}

/** What a browser does with it: the first place that fits all of it. Letters of either case are the same to it. */
function leadsThere(directive: Directive, { page, start, end }: FragmentNeeds): boolean {
  const [prefix, from, to, suffix] = [directive.prefix, directive.start, directive.end, directive.suffix].map(
    (text) => lowered(bare(text)),
  ) as [string, string, string, string];
  for (let at = page.indexOf(prefix + from); at >= 0; at = page.indexOf(prefix + from, at + 1)) {
    const begins = at + prefix.length;
    let ends = begins + from.length;
    if (to !== '') {
      const tail = page.indexOf(to + suffix, ends);
      if (tail < 0) return false;
      ends = tail + to.length;
    } else if (suffix !== '' && !page.startsWith(suffix, ends)) continue;
    return begins === start && ends === end;
  }
  return false;
}

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '');
const firstWords = (text: string, many: number) => wordsOf(text).slice(0, many).join(' ');
const lastWords = (text: string, many: number) => (many === 0 ? '' : wordsOf(text).slice(-many).join(' '));
