/** The corpus: every passage of every page, in what may become of a page between two visits. */
import { type CorpusDocument, DOCUMENTS, type Passage } from './documents';

export type Kind =
  | 'unchanged'
  | 'grown'
  | 'moved'
  | 'white space'
  | 'new markup'
  | 'reworded'
  | 'deleted'
  | 'deleted, a lookalike came'
  | 'deleted, a lookalike stayed'
  | 'deleted, the next one is alike'
  | 'reworded, the next one is alike'
  | 'deleted, its double stayed'
  | 'deleted, its double is the next one'
  | 'copied elsewhere'
  | 'many copies'
  | 'one of two copies deleted'
  | 'within a passage'
  | 'within a reworded passage'
  | 'across passages';

export interface Case {
  readonly name: string;
  readonly kind: Kind;
  readonly before: string;
  readonly after: string;
  /** Ids of the elements the quote begins and ends in; `part`: only the middle of the words. */
  readonly quoted: readonly [first: string, last: string];
  readonly part: boolean;
  /** States that are right; the place is that of the elements `found` in the page as it is now. */
  readonly states: readonly string[];
  readonly found: readonly [first: string, last: string] | null;
}

interface Block {
  readonly id: string;
  readonly tag: Passage['tag'];
  readonly html: string;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const blocksOf = ({ passages }: CorpusDocument): Block[] =>
  passages.map(({ tag, text }, i) => ({ id: `b${i}`, tag, html: escaped(text) }));
const extra = (id: string, text: string, tag: Passage['tag'] = 'p'): Block => ({
  id,
  tag,
  html: escaped(text),
});

const NEWS = 'The bakery on the corner opens an hour earlier this week because of the street market.';
const TEASERS = [
  'Read next: how to sleep the night before, and what to eat the morning after.',
  'Our newsletter comes on Sundays and can be left with one click.',
];

function page({ lang, rtl }: CorpusDocument, blocks: readonly Block[], join = '\n'): string {
  const inner = blocks
    .map(({ id, tag, html }) => {
      if (tag === 'li') return `<ul><li id="${id}">${html}</li></ul>`;
      return tag === 'td'
        ? `<table><tbody><tr><td id="${id}">${html}</td></tr></tbody></table>`
        : `<${tag} id="${id}">${html}</${tag}>`;
    })
    .join(join);
  return `<main lang="${lang}"${rtl ? ' dir="rtl"' : ''}>${join}${inner}${join}</main>`;
}

/** Every space another kind of white space, or more of it. */
const respaced = (html: string) => {
  let n = 0;
  return html.replace(/ /g, () => ['\n   ', '\u00a0', ' \u200b ', '\t'][n++ % 4] ?? ' ');
};

/** Words wrapped, the passage split in the middle of its words. */
function remarked({ id, tag, html }: Block): Block {
  const words = html.split(' ');
  if (words.length < 3) return { id, tag, html: `<b>${html}</b>` };
  const middle = words.length >> 1;
  const lead = words.slice(0, middle).map((word, i) => (i % 3 === 1 ? `<em>${word}</em>` : word));
  return {
    id,
    tag,
    html: `<span>${lead.join(' ')} </span><span><i>${words.slice(middle).join(' ')}</i></span>`,
  };
}

const replaced = (blocks: readonly Block[], i: number, ...by: Block[]) => blocks.toSpliced(i, 1, ...by);

/** Passages short enough that nothing but their surroundings tells them. */
const isShort = (text: string) => text.replace(/\s/g, '').length < 20;

function casesOf(document: CorpusDocument): Case[] {
  const blocks = blocksOf(document);
  const show = (list: readonly Block[], join?: string) => page(document, list, join);
  const before = show(blocks);
  return document.passages.flatMap((passage, i): Case[] => {
    const own = blocks[i];
    if (!own) return [];
    const { id, tag } = own;
    const short = isShort(passage.text);
    const away = (i + Math.ceil(blocks.length / 2)) % blocks.length;
    const make = (kind: Kind, after: string, over: Partial<Case> = {}): Case => ({
      name: `${document.name}, passage ${i + 1}: ${kind}`,
      kind,
      before,
      after,
      quoted: [id, id],
      part: false,
      states: ['exact'],
      found: [id, id],
      ...over,
    });
    const gone = { states: ['orphan', 'ambiguous'], found: null };
    const without = replaced(blocks, i);
    const elsewhere = (block: Block) => without.toSpliced(away >= without.length ? 0 : away, 0, block);
    const lookalike = extra('alike', passage.lookalike, tag);
    const withLookalike = blocks.toSpliced(away > i ? away + 1 : away, 0, lookalike);
    const beside = blocks.toSpliced(i + 1, 0, lookalike);
    // The same but for a word or a number, as a list of requirements has it.
    const double = extra('double', passage.reworded, tag);
    const withDouble = blocks.toSpliced(away > i ? away + 1 : away, 0, double);
    const besideDouble = blocks.toSpliced(i + 1, 0, double);
    const reworded = { ...own, html: escaped(passage.reworded) };
    const news = [extra('news', NEWS), ...blocks, ...TEASERS.map((text, k) => extra(`t${k}`, text))];
    const grown = news.toSpliced(news.indexOf(own) + 2, 0, extra('between', `${NEWS} ${TEASERS[1]}`));
    const copies = Array.from({ length: 40 }, (_, k) => [
      extra(`c${k}`, passage.text, tag),
      extra(`d${k}`, TEASERS[k % 2] ?? ''),
    ]).flat();
    const twin = extra('twin', passage.text, tag);
    return [
      make('unchanged', before),
      make('grown', show(grown)),
      make('moved', show(elsewhere(own)), {
        // A word or two that stand somewhere else may be anybody's.
        states: short ? ['moved', 'exact', 'orphan', 'ambiguous'] : ['moved', 'exact'],
      }),
      make(
        'white space',
        show(tag === 'pre' ? blocks : replaced(blocks, i, { ...own, html: respaced(own.html) }), '\n\n    '),
      ),
      make('new markup', show(tag === 'pre' ? blocks : blocks.map(remarked), '')),
      make('reworded', show(replaced(blocks, i, reworded)), {
        // "Python" still stands in "Python 3".
        states: short ? ['changed', 'exact', 'orphan', 'ambiguous'] : ['changed'],
      }),
      make('deleted', show(without), gone),
      make('deleted, a lookalike came', show(elsewhere(lookalike)), gone),
      make('deleted, a lookalike stayed', show(withLookalike.filter((block) => block !== own)), {
        ...gone,
        before: show(withLookalike),
      }),
      make('deleted, the next one is alike', show(beside.filter((block) => block !== own)), {
        ...gone,
        before: show(beside),
      }),
      make(
        'reworded, the next one is alike',
        show(beside.map((block) => (block === own ? reworded : block))),
        {
          before: show(beside),
          states: short ? ['changed', 'exact', 'orphan', 'ambiguous'] : ['changed'],
        },
      ),
      make('deleted, its double stayed', show(withDouble.filter((block) => block !== own)), {
        ...gone,
        before: show(withDouble),
      }),
      make('deleted, its double is the next one', show(besideDouble.filter((block) => block !== own)), {
        ...gone,
        before: show(besideDouble),
      }),
      make(
        'copied elsewhere',
        show([...blocks, extra('teaser', TEASERS[0] ?? ''), twin, extra('last', NEWS)]),
      ),
      make('many copies', show([...blocks, ...copies]), {
        states: ['exact', 'ambiguous'],
      }),
      make('one of two copies deleted', show([...without, extra('teaser', NEWS), twin]), {
        ...gone,
        before: show([...blocks, extra('teaser', NEWS), twin]),
      }),
      ...(short
        ? []
        : [
            make('within a passage', show(grown), { part: true }),
            make('within a reworded passage', show(replaced(blocks, i, reworded)), {
              part: true,
              states: ['exact', 'changed', 'orphan'],
            }),
          ]),
      ...(i + 1 < blocks.length
        ? [
            make(
              'across passages',
              show(
                grown.filter(({ id: other }) => other !== 'between'),
                '\n  \n',
              ),
              {
                quoted: [id, `b${i + 1}`] as const,
                found: [id, `b${i + 1}`] as const,
              },
            ),
          ]
        : []),
    ];
  });
}

export const CASES: readonly Case[] = DOCUMENTS.flatMap(casesOf);
