/** Stories as comma-separated values (RFC 4180), for a spreadsheet. */
import { SECTIONS, type StoryRecord } from './model';
import { metricLine } from './story-text';

const COLUMNS = [
  'title',
  'tags',
  'scope',
  'company',
  'role',
  'dates',
  'headline',
  'body',
  ...SECTIONS,
  'createdAt',
  'updatedAt',
] as const;

/** Columns of what a story may have several of: a line each. */
const LISTS = ['numbers', 'links', 'followUps', 'telling30s', 'telling90s', 'telling120s'] as const;

/** A cell that a spreadsheet would run as a formula is kept a text by an apostrophe. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With a byte order mark, without which some spreadsheets take UTF-8 for something else. */
export function storiesToCsv(stories: readonly StoryRecord[]): string {
  const rows = stories.map((story) => {
    const own = COLUMNS.map((column) => {
      const value = story[column];
      return Array.isArray(value) ? value.join(' ') : (value ?? '');
    });
    const { metrics = [], links = [], followUps = [], tellings = {} } = story;
    const lists = [
      metrics.map(metricLine),
      links,
      followUps.map(({ ask, answer }) => `${ask} ${answer}`.trim()),
      [tellings.short ?? ''],
      [tellings.medium ?? ''],
      [tellings.long ?? ''],
    ].map((lines) => lines.join('\n'));
    return [...own, ...lists].map(cell).join(',');
  });
  return `\uFEFF${[[...COLUMNS, ...LISTS].join(','), ...rows].join('\r\n')}\r\n`;
}
