/** Stories as comma-separated values (RFC 4180), for a spreadsheet. */
import { SECTIONS, type StoryRecord } from './model';

const COLUMNS = [
  'title',
  'tags',
  'scope',
  'company',
  'role',
  'body',
  ...SECTIONS,
  'createdAt',
  'updatedAt',
] as const;

/** A cell that a spreadsheet would run as a formula is kept a text by an apostrophe. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With a byte order mark, without which some spreadsheets take UTF-8 for something else. */
export function storiesToCsv(stories: readonly StoryRecord[]): string {
  const rows = stories.map((story) =>
    COLUMNS.map((column) => {
      const value = story[column];
      return cell(Array.isArray(value) ? value.join(' ') : (value ?? ''));
    }).join(','),
  );
  return `\uFEFF${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}
