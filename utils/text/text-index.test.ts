// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { mapOf } from './locate';
import { normaliseText } from './normalise';
import { buildTextIndex, buildTextIndexInSlices, offsetOf, rangeOf, updateTextIndex } from './text-index';
import type { TextBlock, TextIndex } from './types';

const show = (html: string): TextIndex => {
  document.body.innerHTML = html;
  return buildTextIndex(document);
};
const texts = (index: TextIndex): string[] => index.blocks.map((block) => block.text);
const plain = (index: TextIndex) =>
  index.blocks.map(({ element, tag, text, nodes, seams }) => ({ element, tag, text, nodes, seams }));
const at = <T>(list: readonly T[], i: number): T => {
  const item = list.at(i);
  if (item === undefined) throw new Error(`nothing at ${i}`);
  return item;
};

afterEach(() => {
  document.body.innerHTML = '';
});

describe('blocks', () => {
  it('breaks at block elements, br and hr, and joins inline children', () => {
    const index = show(
      '<h2>Tell me <em>about</em> a time</h2>loose<ul><li>one<p>two</p>three<br>four</li></ul><p>five<hr>six',
    );
    expect(index.blocks.map((block) => [block.tag, block.text])).toEqual([
      ['h2', 'Tell me about a time'],
      ['body', 'loose'],
      ['li', 'one'],
      ['p', 'two'],
      ['li', 'three'],
      ['li', 'four'],
      ['p', 'five'],
      ['body', 'six'],
    ]);
  });

  it('reads what stands inside links that hold blocks', () => {
    expect(texts(show('<a href="#">front<div>card</div>back</a>'))).toEqual(['front', 'card', 'back']);
  });

  it('gives every line of preformatted text its own block', () => {
    const index = show('<pre>\nfirst\n\n  se<b>cond\nthird</b> line\n</pre>');
    expect(index.blocks.map((block) => [block.tag, block.text])).toEqual([
      ['line', 'first'],
      ['line', 'second'],
      ['line', 'third line'],
    ]);
  });

  it('leaves out what is not text and what is being written', () => {
    const index = show(
      '<script>x</script><style>x</style><svg><text>x</text></svg><textarea>x</textarea><select><option>x</select>' +
        '<div contenteditable>x</div><div role="textbox">x</div><div class="CodeMirror"><p>x</p></div>' +
        '<template>x</template><noscript>x</noscript><p contenteditable="false">seen</p><button>Go</button>',
    );
    expect(texts(index)).toEqual(['seen', 'Go']);
  });

  it('marks seams where a card glues its parts together', () => {
    const [block] = show(
      '<a>Describe the <b>cost</b><span>Amazon</span> <span>Onsite</span></a><p>plain</p>',
    ).blocks;
    expect(block?.text).toBe('Describe the costAmazon Onsite');
    expect(block?.seams).toEqual([17, 24]);
  });

  it('enters open shadow roots and puts slotted text into its slot', () => {
    document.body.innerHTML = '<x-card>Why us?</x-card>';
    const host = at([...document.querySelectorAll('x-card')], 0);
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<h3>Question</h3><p>» <slot></slot> «</p>';
    const index = buildTextIndex(document);
    expect(texts(index)).toEqual(['Question', '» Why us? «']);
    expect(index.roots).toEqual([shadow]);
    at([...host.childNodes], 0).nodeValue = 'Why now?';
    updateTextIndex(index, [at([...host.childNodes], 0)]);
    expect(texts(index)).toEqual(['Question', '» Why now? «']);
    host.append(' And how?');
    updateTextIndex(index, [host]);
    expect(texts(index)).toEqual(['Question', '» Why now? And how? «']);
  });

  it('stops at the limit and says so', () => {
    document.body.innerHTML = `<p>${'word '.repeat(50)}</p>`.repeat(400);
    const index = buildTextIndex(document, 20_000);
    expect(index.truncated).toBe(true);
    expect(index.blocks.length).toBeGreaterThan(50);
    expect(index.blocks.length).toBeLessThan(400);
  });

  it('comes to the same list in slices', () => {
    document.body.innerHTML = '<ul><li>one <b>two</b></li><li>three</li></ul>'.repeat(900);
    const slices = buildTextIndexInSlices(document);
    let pauses = 0;
    let step = slices.next();
    for (; !step.done; step = slices.next()) pauses++;
    expect(pauses).toBeGreaterThan(3);
    expect(plain(step.value)).toEqual(plain(buildTextIndex(document)));
  });
});

describe('places', () => {
  it('refuses a block whose nodes changed', () => {
    const block = at(show('<p>Tell me <i>about</i> it</p>').blocks, 0);
    expect(rangeOf(block, 0, 7)?.toString()).toBe('Tell me');
    at([...document.querySelectorAll('i')], 0).textContent = 'of';
    expect(rangeOf(block, 0, 7)).toBeNull();
    expect(offsetOf(block, at(block.nodes, 0), 3)).toBeNull();
  });

  it('refuses a block that left the page or moved', () => {
    const block = at(show('<p>Tell me</p><div></div>').blocks, 0);
    at([...document.querySelectorAll('div')], 0).append(at(block.nodes, 0));
    expect(rangeOf(block, 0, 4)).toBeNull();
    block.element.remove();
    expect(rangeOf(block, 0, 4)).toBeNull();
  });

  it('refuses offsets outside of the block', () => {
    const block = at(show('<p>Tell me</p>').blocks, 0);
    expect(rangeOf(block, 3, 2)).toBeNull();
    expect(rangeOf(block, 0, 8)).toBeNull();
    expect(rangeOf(block, -1, 2)).toBeNull();
    expect(offsetOf(block, document.body, 0)).toBeNull();
  });

  it('agrees with the normaliser on every character there is', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const raw = `a${String.fromCharCode(unit)}b`;
      const mapped = Array.from(mapOf(raw), (i) => (/\s/.test(at([...raw.split('')], i)) ? ' ' : raw[i]));
      const normal = normaliseText(raw);
      if (mapped.join('') !== normal) expect.fail(`U+${unit.toString(16)}`);
      if (normal === raw) continue;
      document.body.textContent = raw;
      expect(texts(buildTextIndex(document))).toEqual([normal]);
    }
  });
});

/** A tree as data: text, or an element with children. */
type Tree = string | { tag: string; children: Tree[] };

const piece = fc.constantFrom(
  ...[
    'a',
    'Why',
    'cost',
    '?',
    ' ',
    '  ',
    '\n',
    '\t',
    '\u00a0',
    '\u200b',
    '\u00ad',
    '\u202e',
    '😀',
    '𝒳',
    'é',
    '',
  ],
);
const text = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
const tag = fc.constantFrom(
  ...['p', 'li', 'div', 'span', 'a', 'b', 'i', 'br', 'pre', 'td', 'h2', 'code', 'summary', 'button'],
);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    text,
    fc.record({ tag, children: fc.array(tie('tree'), { maxLength: 4 }) }),
  ),
}));
const trees = fc.array(tree, { maxLength: 6 });

const grow = (branch: Tree): Node => {
  if (typeof branch === 'string') return document.createTextNode(branch);
  const element = document.createElement(branch.tag);
  if (branch.tag !== 'br') element.append(...branch.children.map(grow));
  return element;
};
const plant = (branches: Tree[]): void => document.body.replaceChildren(...branches.map(grow));

const checkBlock = (block: TextBlock, pick: (n: number) => number): void => {
  const { length } = block.text;
  expect(block.text).toBe(normaliseText(block.text));
  for (let round = 0; round < 4; round++) {
    const start = pick(length);
    const end = start + pick(length - start + 1);
    const range = rangeOf(block, start, end);
    if (!range) throw new Error(`no range for ${start}..${end} of ${JSON.stringify(block.text)}`);
    expect(normaliseText(range.toString())).toBe(normaliseText(block.text.slice(start, end)));
    if (end > start && block.text[start] !== ' ' && block.text[end - 1] !== ' ') {
      expect(range.toString()[0]).toBe(block.text[start]);
      expect(range.toString().at(-1)).toBe(block.text[end - 1]);
    }
    expect(offsetOf(block, range.startContainer, range.startOffset)).toBe(start);
    expect(offsetOf(block, range.endContainer, range.endOffset)).toBe(end);
  }
};

describe('any tree', () => {
  it('gives every index range a Range of the same words, and the way back', () => {
    fc.assert(
      fc.property(trees, fc.infiniteStream(fc.nat()), (branches, numbers) => {
        plant(branches);
        const index = buildTextIndex(document);
        const pick = (n: number): number => (n > 0 ? (numbers.next().value ?? 0) % n : 0);
        for (const block of index.blocks) checkBlock(block, pick);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no visible character and invents none', () => {
    fc.assert(
      fc.property(trees, (branches) => {
        plant(branches);
        const squeeze = (s: string): string => normaliseText(s).replaceAll(' ', '');
        expect(squeeze(texts(buildTextIndex(document)).join(''))).toBe(
          squeeze(document.body.textContent ?? ''),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('is, after any mutations, what a rebuild gives; untouched blocks stay the same objects', () => {
    const change = fc.record({
      kind: fc.constantFrom('data', 'remove', 'insert', 'move'),
      where: fc.nat(),
      to: fc.nat(),
      text,
      tree,
    });
    fc.assert(
      fc.property(trees, fc.array(change, { maxLength: 5 }), (branches, changes) => {
        plant(branches);
        const index = buildTextIndex(document);
        const observer = new MutationObserver(() => {});
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
        for (const { kind, where, to, text, tree } of changes) {
          const all = [...walk(document.body)];
          const node = all[where % Math.max(1, all.length)];
          const target = all[to % Math.max(1, all.length)];
          if (!node || !target) document.body.append(grow(tree));
          else if (kind === 'data' && node.nodeType === 3) node.nodeValue = text;
          else if (kind === 'remove') node.parentNode?.removeChild(node);
          else if (kind === 'insert') node.parentNode?.insertBefore(grow(tree), node);
          else if (kind === 'move' && !node.contains(target)) target.parentNode?.insertBefore(node, target);
        }
        const records = observer.takeRecords();
        observer.disconnect();
        const before = new Set(index.blocks);
        updateTextIndex(
          index,
          records.map((record) => record.target),
          records.flatMap((record) => [...record.addedNodes]),
        );
        expect(plain(index)).toEqual(plain(buildTextIndex(document)));
        if (records.length === 0) expect(index.blocks.every((block) => before.has(block))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('lets go of what somebody has begun to write in, once he does', () => {
    const index = show('<div><p>one</p><p>two <span>three</span></p></div><p>four</p>');
    const type = (element: Element | null) => {
      element?.setAttribute('contenteditable', '');
      const text = document.createTreeWalker(element ?? document, NodeFilter.SHOW_TEXT).nextNode() as Text;
      text.data += ' more';
      updateTextIndex(index, [text]);
      return texts(index);
    };
    expect(type(document.querySelector('span'))).toEqual(['one', 'two', 'four']);
    expect(type(document.querySelector('div'))).toEqual(['four']);
    const [before] = index.blocks;
    type(document.querySelector('div'));
    expect(index.blocks[0]).toBe(before);
    expect(type(document.body)).toEqual([]);
    expect(texts(buildTextIndex(document))).toEqual([]);
    document.body.removeAttribute('contenteditable');
  });

  it('reads one block again when one block changed', () => {
    const index = show('<ul><li>one</li><li>two</li><li>three</li></ul>');
    const before = [...index.blocks];
    const node = at(at(before, 1).nodes, 0);
    node.data = 'zwei';
    updateTextIndex(index, [node]);
    expect(texts(index)).toEqual(['one', 'zwei', 'three']);
    expect(index.blocks[0]).toBe(before[0]);
    expect(index.blocks[2]).toBe(before[2]);
  });
});

function* walk(node: Node): Generator<Node> {
  for (const child of node.childNodes) {
    yield child;
    yield* walk(child);
  }
}
