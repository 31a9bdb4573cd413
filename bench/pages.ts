/** Pages to measure on: made from a seed, never stored, with about twenty characters in a text node, as real pages have. */

export type PageKindName = 'prep' | 'posting' | 'article';
export const KINDS: readonly PageKindName[] = ['prep', 'posting', 'article'];
/** Text nodes asked for, by the name in figures. */
export const SIZES = { '3.5k': 3_500, '35k': 35_000, '350k': 350_000 } as const;
export type SizeName = keyof typeof SIZES;

const NOUNS =
  'harbour letter budget morning lantern office valley customer garden report window winter station teacher meadow kitchen ledger paper engine ferry museum record pattern village season river partner market signal bridge'.split(
    ' ',
  );
const VERBS =
  'carries gathers measures follows repairs borrows opens explains returns compares keeps shares watches moves answers'.split(
    ' ',
  );
const ADJECTIVES = 'quiet early narrow shared careful late bright honest patient plain distant useful'.split(
  ' ',
);
const TOPICS =
  'a missed deadline|a plan that changed|a colleague you disagreed with|a result you are proud of|a customer who left|a tool you built|a risk that you took|a lesson learned late|a team you joined|a budget that shrank|a bug nobody could find|a promise that was hard to keep'.split(
    '|',
  );
const ASKS = [
  'Tell me about',
  'Describe',
  'How did you handle',
  'What did you learn from',
  'Walk me through',
  'Give an example of',
  'When did you last face',
  'Why does it matter how one treats',
];
const DUTIES = 'Plan and run|Maintain|Improve|Review|Report on|Coordinate|Design|Document|Test|Support'.split(
  '|',
);
const HEADINGS = [
  'Teamwork',
  'Leadership',
  'Delivery',
  'Under pressure',
  'Customers',
  'Learning',
  'Judgement',
];

/** Numbers in [0, 1) from a seed (a linear congruence is random enough for words). */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

class Writer {
  private readonly roll: () => number;
  readonly parts: string[] = [];
  private count = 0;

  constructor(seed: number) {
    this.roll = dice(seed);
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.roll() * list.length)] as T;
  }

  chance(share: number): boolean {
    return this.roll() < share;
  }

  between(low: number, high: number): number {
    return low + Math.floor(this.roll() * (high - low + 1));
  }

  /** Words of a statement; every word that is not common is made for the page, so that pages have many different ones. */
  clause(): string {
    const rare = `${this.pick(NOUNS)}${this.pick(['', '', 's', 'ing', '-side', ' of the north'])}`;
    return `the ${this.pick(ADJECTIVES)} ${rare} ${this.pick(VERBS)} ${this.pick(['a', 'the', 'each', 'some'])} ${this.pick(NOUNS)} ${this.pick(['before', 'after', 'with', 'near', 'without'])} ${this.pick(NOUNS)}s`;
  }

  sentence(): string {
    const text = this.chance(0.5) ? this.clause() : `${this.clause()}, and ${this.clause()}`;
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  }

  question(): string {
    const about = `${this.pick(TOPICS)}${this.pick(['', ` in the ${this.pick(NOUNS)}`, ` with the ${this.pick(ADJECTIVES)} ${this.pick(NOUNS)}`])}`;
    return `${this.pick(ASKS)} ${about}${this.chance(0.7) ? '?' : '.'}`;
  }

  /** Prose with links and emphasis: a text node about every three words. */
  prose(sentences: number): string {
    let out = '';
    for (let i = 0; i < sentences; i++) {
      const words = this.sentence().split(' ');
      for (let at = 0; at < words.length; ) {
        const plain = words.slice(at, at + this.between(2, 5)).join(' ');
        at += plain.split(' ').length;
        out += `${plain} `;
        this.count++;
        if (at >= words.length || !this.chance(0.8)) continue;
        const tag = this.pick(['a href="#x"', 'em', 'strong', 'code', 'span']);
        out += `<${tag}>${words[at]}</${tag.split(' ')[0]}> `;
        at++;
        this.count++;
      }
    }
    return out;
  }

  add(markup: string, nodes: number): void {
    this.parts.push(markup);
    this.count += nodes;
  }

  get nodes(): number {
    return this.count;
  }
}

function prep(w: Writer): void {
  w.add(`<h2>${w.pick(HEADINGS)}</h2>\n<p>${w.prose(2)}</p>\n`, 4);
  const shape = w.pick(['list', 'headings', 'accordion', 'table']);
  if (shape === 'list') {
    const items = Array.from({ length: 6 }, () => `<li><b>${w.between(1, 90)}.</b> ${w.question()}</li>\n`);
    w.add(`<ul>${items.join('')}</ul>\n<p>${w.prose(3)}</p>\n`, 22);
  } else if (shape === 'headings') {
    for (let i = 0; i < 3; i++)
      w.add(
        `<h3>${w.question()}</h3>\n<p>${w.prose(4)}</p>\n<p><em>Sample answer:</em> ${w.prose(4)}</p>\n`,
        8,
      );
  } else if (shape === 'accordion') {
    for (let i = 0; i < 3; i++)
      w.add(`<details><summary>${w.question()}</summary>\n<p>${w.prose(5)}</p></details>\n`, 5);
  } else {
    const rows = Array.from(
      { length: 4 },
      () => `<tr><td>${w.question()}</td><td>${w.sentence()}</td></tr>\n`,
    );
    w.add(
      `<table><tr><th>Question</th><th>What to show</th></tr>\n${rows.join('')}</table>\n<p>${w.prose(3)}</p>\n`,
      22,
    );
  }
}

function posting(w: Writer): void {
  w.add(
    `<h1>${w.pick(ADJECTIVES)} ${w.pick(NOUNS)} engineer</h1>\n<h2>About us</h2>\n<p>${w.prose(6)}</p>\n`,
    6,
  );
  for (const heading of ['What you will do', 'Qualifications', 'Benefits']) {
    const lines = Array.from({ length: 7 }, () =>
      heading === 'What you will do'
        ? `<li>${w.pick(DUTIES)} <strong>${w.pick(NOUNS)}s</strong> for ${w.clause()}</li>\n`
        : heading === 'Qualifications'
          ? `<li>Experience with <em>${w.pick(NOUNS)}</em> work and ${w.clause()}</li>\n`
          : `<li>${w.between(20, 30)} days of leave and a ${w.pick(NOUNS)}</li>\n`,
    );
    w.add(`<h2>${heading}</h2>\n<ul>${lines.join('')}</ul>\n`, heading === 'Benefits' ? 17 : 31);
  }
  w.add(`<p>${w.prose(5)} Apply now. Full-time.</p>\n`, 2);
}

function article(w: Writer): void {
  if (w.chance(0.2)) w.add(`<h2>The ${w.pick(ADJECTIVES)} ${w.pick(NOUNS)}</h2>\n`, 2);
  w.add(`<p>${w.prose(w.between(3, 6))}</p>\n`, 2);
}

const TITLES: Record<PageKindName, string> = {
  prep: 'Behavioral interview questions and how to answer them',
  posting: 'Open positions: engineer',
  article: 'A walk along the river',
};
const MAKE: Record<PageKindName, (writer: Writer) => void> = { prep, posting, article };

/** A whole page with about `nodes` text nodes. The same arguments give the same page. */
export function makePage(kind: PageKindName, nodes: number): string {
  const writer = new Writer(nodes + kind.length);
  while (writer.nodes < nodes) MAKE[kind](writer);
  return `<!doctype html>\n<html lang="en"><head><title>${TITLES[kind]}</title></head><body><main>\n<h1>${TITLES[kind]}</h1>\n${writer.parts.join('')}</main></body></html>\n`;
}
