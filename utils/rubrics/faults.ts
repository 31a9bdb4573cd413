/** What a schema finds wrong with a value from outside, in words for whoever has to mend it. */
import * as v from 'valibot';

/** Types of values as a person calls them. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'is no text',
  number: 'is no number',
  boolean: 'is neither true nor false',
  array: 'is no list',
  object: 'is no object with fields',
  strict_object: 'is no object with fields',
  iso_timestamp: 'is not a date (like 2026-11-02T09:30:00.000Z)',
  uuid: 'is not an id of the form that Storymark gives',
  integer: 'is no whole number',
  regex: 'has a form that is not allowed',
};

/**
 * One fault as a place and what is wrong there: "title: is missing", "updatedAt: is not a date …".
 * @param whole what to call the value itself, where the fault is no field of it
 */
export function faultInWords(issue: v.BaseIssue<unknown>, whole: string): string {
  return `${v.getDotPath(issue) ?? whole}: ${wordsFor(issue)}`;
}

function wordsFor(issue: v.BaseIssue<unknown>): string {
  const { type, input, expected, requirement } = issue;
  if (type === 'strict_object' && expected === 'never') return 'unknown field';
  // A field that is absent is an issue of the object around it, one that is undefined is one of its own.
  if (input === undefined) return 'is missing';
  const most = typeof requirement === 'number' ? requirement.toLocaleString('en') : '';
  const isList = Array.isArray(input);
  switch (type) {
    case 'max_length':
      return isList ? `has more than ${most} entries` : `is longer than ${most} characters`;
    case 'min_length':
      if (input === '' || (isList && input.length === 0)) return 'is empty';
      return isList ? `has fewer than ${most} entries` : `is shorter than ${most} characters`;
    case 'min_value':
      return `is less than ${most}`;
    case 'max_value':
      return `is more than ${most}`;
    case 'safe_integer':
      return Number.isInteger(input) ? 'is too large' : 'is no whole number';
    case 'literal':
      return `must be ${expected}`;
    case 'picklist':
      return `must be one of ${expected?.replace(/^\(|\)$/g, '').replaceAll(' | ', ', ')}`;
    default:
      return KINDS[type] ?? issue.message;
  }
}
