import { expect, it } from 'vitest';
import { backupDue } from './backup-due';

const story = (createdAt: string, updatedAt = createdAt, origin: 'user' | 'sample' = 'user') => ({
  createdAt,
  updatedAt,
  origin,
});
const NOW = new Date('2026-06-30T00:00:00.000Z');

it('a backup is due a week after the first story, or a month after the last backup when something changed', () => {
  expect(backupDue([], '', NOW)).toBe(0);
  expect(backupDue([story('2026-06-28T00:00:00.000Z')], '', NOW)).toBe(0);
  expect(backupDue([story('2026-06-01T00:00:00.000Z')], '', NOW)).toBe(1);
  expect(backupDue([story('2026-06-01T00:00:00.000Z', undefined, 'sample')], '', NOW)).toBe(0);
  const changed = [
    story('2026-01-01T00:00:00.000Z', '2026-06-20T00:00:00.000Z'),
    story('2026-01-01T00:00:00.000Z'),
  ];
  expect(backupDue(changed, '2026-06-10T00:00:00.000Z', NOW)).toBe(0);
  expect(backupDue(changed, '2026-05-10T00:00:00.000Z', NOW)).toBe(1);
});
