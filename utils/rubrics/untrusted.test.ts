import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from './json-fault';
import { parseJson } from './untrusted';

const errorOf = (text: string) => {
  const json = parseJson(text);
  return json.ok ? '' : json.error;
};

describe('text that is no JSON', () => {
  it.each([
    ['', 'This file is empty'],
    [' \n\t', 'This file is empty'],
    ['\uFEFF', 'This file is empty'],
    ['\uFFFDPNG\r\n\u001a\n\0\0\0\rIHDR', 'no text'],
    ['PK\u0003\u0004\u0014\0', 'no text'],
    ['%PDF-1.7\n%', 'no text'],
    ['title,situation\nA,B', 'not JSON'],
    ['Dear diary', 'not JSON'],
    ['[{"title": "A"},\n  {"title" "B"}]', 'line 2, column 12'],
    ['\uFEFF[1,]', 'line 1, column 4'],
    ['{"a": "b', 'line 1, column 9'],
  ])('%j is refused in words: %s', (text, said) => {
    expect(errorOf(text)).toContain(said);
    expect(errorOf(text)).not.toMatch(/token|Unexpected|Expected|position/);
  });

  it('says what to do', () => {
    for (const text of ['', '\0', 'a,b', '{"a":']) expect(errorOf(text)).toMatch(/Choose|Mend/);
  });
});

describe('the place where a text stops being JSON', () => {
  it.each([
    ['[1 2]', 4],
    ['{"a":1,}', 8],
    ['[,]', 2],
    ['{"a" 1}', 6],
    ['{a: 1}', 2],
    ['[01]', 2],
    ['[1.]', 2],
    ['[tru]', 2],
    ['["\\x"]', 3],
    ['["\t"]', 3],
    ['[}', 2],
    ['{]', 2],
    ['[1]]', 4],
    ['"a', 3],
  ])('of %s is column %i', (text, column) => {
    expect(jsonFault(text)).toEqual({ line: 1, column });
  });

  it('counts lines by every line break', () => {
    expect(jsonFault('{\r\n"a": 1,\r"b": 2,\n  x')).toEqual({ line: 4, column: 3 });
  });

  it('is found exactly where the browser refuses it', () => {
    const piece = fc.constantFrom(
      ...'{}[],:"\\ \n0129-+.eEtrufalsn/',
      'true',
      'null',
      '"a"',
      '\\u00e9',
      '\0',
    );
    const sound = fc.json({ maxDepth: 4 });
    const cut = fc.tuple(sound, fc.nat(), fc.nat(2), piece).map(([text, at, gone, put]) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + put + text.slice(from + gone);
    });
    fc.assert(
      fc.property(
        fc.oneof(
          sound,
          cut,
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          let takes = true;
          try {
            JSON.parse(text);
          } catch {
            takes = false;
          }
          expect(jsonFault(text) === undefined).toBe(takes);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is found however deep and however long the text is', () => {
    const deep = 300_000;
    expect(jsonFault('['.repeat(deep))).toEqual({ line: 1, column: deep + 1 });
    expect(jsonFault(`["${'x'.repeat(5_000_000)}" 1]`)).toEqual({ line: 1, column: 5_000_005 });
  });
});
