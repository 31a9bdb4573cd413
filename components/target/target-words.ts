/** A target in words. Pure. */
import type { Target } from '../../utils/store/records';

export const LEVELS: readonly (readonly [Target['level'], string])[] = [
  ['', 'Any level'],
  ['junior', 'Junior'],
  ['mid', 'Mid-level'],
  ['senior', 'Senior'],
  ['staff', 'Staff'],
  ['principal', 'Principal'],
  ['manager', 'Manager'],
  ['director', 'Director'],
];

export function hasTarget({ role, level, companies, date }: Target): boolean {
  return Boolean(role || level || companies.length > 0 || date);
}

/** "Senior machine learning engineer · Amazon, Google" */
export function targetWords({ role, level, companies }: Target): string {
  const levelName = LEVELS.find(([id]) => id === level)?.[1] ?? '';
  const who = level === '' ? role : role === '' ? levelName : `${levelName} ${role}`;
  return [who, companies.join(', ')].filter(Boolean).join(' · ');
}

const DAY = 86_400_000;

/** A date (YYYY-MM-DD, local) as seen from today. */
export function whenWords(date: string, today: Date): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month || !day) return '';
  const midnight = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  const days = Math.round((Date.UTC(year, month - 1, day) - midnight) / DAY);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days > 1 && days <= 21) return `in ${days} days`;
  return new Date(year, month - 1, day).toLocaleDateString('en', {
    day: 'numeric',
    month: 'short',
    ...(year === today.getFullYear() ? {} : { year: 'numeric' }),
  });
}
