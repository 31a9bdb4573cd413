/** Which column of which table a cell stands in, and what the column's header says; spans of rows and columns counted. */
import type { SpotEngine } from './engine';
import { headingKinds, kindOf } from './outline';

export interface Column {
  readonly table: Element;
  /** Column number from 0. */
  readonly at: number;
  /** The header over it, or before it in a table whose rows have headers. */
  readonly header: string;
  /** The header says that questions stand below it. */
  readonly asks: boolean;
  /** Some other column of the table does. */
  readonly othersAsk: boolean;
  /** It is a table of problems set to candidates, whatever the page says of itself. */
  readonly problems: boolean;
  readonly isHeader: boolean;
  /** The row's theme or category, where the table has a column for it. */
  readonly theme: string;
  /** Header and text of the row's other cells. */
  row(): readonly (readonly [header: string, text: string])[];
}

interface Grid {
  readonly at: WeakMap<Element, number>;
  readonly headers: string[];
  readonly asks: boolean[];
  readonly problems: boolean;
  readonly themes: WeakMap<Element, string>;
}

const grids = new WeakMap<Element, { rows: number; grid: Grid }>();
/** Rows read of one table; longer ones are read with what the first rows tell. */
const MOST_ROWS = 2000;
/** Headers of a table of coding problems: their names stand in one column, what is told of them in others. */
const PROBLEM = /^(?:title|problems?|challenges?|tasks?|questions?|prompts?)$/i;
const OF_PROBLEMS =
  /^(?:acceptance|frequency|companies|seen at|asked (?:at|by|in)|(?:difficulty|level) \(.*\))$/i;
const THEME = /^(?:theme|categor|competenc|topic|skill|principle|area|dimension|value|tests|capabilit)/i;

/** Column of a cell; undefined outside a table. */
export function columnOf(cell: Element, table: Element | null, engine: SpotEngine): Column | undefined {
  const row = cell.parentElement;
  if (!table || !row) return undefined;
  const rows = table.getElementsByTagName('tr');
  const known = grids.get(table);
  const grid = known && known.rows === rows.length ? known.grid : readGrid(rows, engine);
  if (grid !== known?.grid) grids.set(table, { rows: rows.length, grid });
  const at = grid.at.get(cell) ?? 0;
  const rowHeader =
    row.firstElementChild?.localName === 'th' ? (row.firstElementChild.textContent ?? '') : '';
  return {
    table,
    at,
    header: (grid.headers[at] ?? '') || rowHeader.trim(),
    asks: grid.asks[at] ?? false,
    othersAsk: grid.asks.some((asks, i) => asks && i !== at),
    problems: grid.problems,
    isHeader: cell.localName === 'th',
    theme: grid.themes.get(row) ?? '',
    row: () =>
      [...row.children]
        .filter((other) => other !== cell && grid.headers[grid.at.get(other) ?? -1])
        .slice(0, 12)
        .map((other) => [
          grid.headers[grid.at.get(other) ?? -1] ?? '',
          other.textContent?.trim().slice(0, 80) ?? '',
        ]),
  };
}

function readGrid(rows: HTMLCollectionOf<Element>, engine: SpotEngine): Grid {
  const at = new WeakMap<Element, number>();
  const taken: number[] = [];
  const headers: string[] = [];
  const themes = new WeakMap<Element, string>();
  let theme = '';
  for (let r = 0; r < Math.min(rows.length, MOST_ROWS); r++) {
    let column = 0;
    const row = rows[r];
    if (!row) break;
    const cells = row.children;
    const allHeaders = r === 0 && [...cells].every((cell) => cell.localName === 'th');
    for (const cell of cells) {
      while ((taken[column] ?? 0) > 0) column++;
      at.set(cell, column);
      if (allHeaders) headers[column] = cell.textContent?.trim().slice(0, 80) ?? '';
      else if (THEME.test(headers[column] ?? '')) theme = cell.textContent?.trim().slice(0, 80) ?? '';
      const wide = Math.min(Number(cell.getAttribute('colspan')) || 1, 50);
      for (let i = 0; i < wide; i++) taken[column++] = Math.max(Number(cell.getAttribute('rowspan')) || 1, 1);
    }
    themes.set(row, theme);
    for (let i = 0; i < taken.length; i++) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
  }
  const known = headers.filter((header) => OF_PROBLEMS.test(header)).length;
  const problems = (header: string) => known > 0 && PROBLEM.test(header);
  return {
    at,
    headers,
    asks: headers.map((header) => problems(header) || kindOf(headingKinds(header, engine), false) === 'ask'),
    problems: headers.some(problems),
    themes,
  };
}
