import { describe, expect, it } from 'vitest';
import { loadBuiltinPack } from '../rubrics/builtin';
import { lensLines, scopeGap } from './lens-lines';

describe('a story under other names', () => {
  it('has the principles of each framework that knows what it shows', async () => {
    const { lenses } = await loadBuiltinPack();
    const lines = lensLines(lenses, [{ id: 'ownership' }, { id: 'dive-deep' }, { id: 'conflict' }]);
    expect(lines.find(({ title }) => title.startsWith('Amazon'))?.principles).toEqual(
      expect.arrayContaining(['Ownership', 'Dive Deep']),
    );
    expect(lines.some(({ title }) => title === 'Plain')).toBe(false);
    expect(lensLines(lenses, [])).toEqual([]);
  });
});

describe('scope against level', () => {
  it.each([
    ['self', 'senior', /narrow for the level “senior”: stories there reach a team/],
    ['team', 'staff', /several teams/],
    ['teams', 'principal', /an organization/],
    ['teams', 'staff', /^$/],
    ['self', 'junior', /^$/],
    ['self', '', /^$/],
    [undefined, 'staff', /^$/],
  ] as const)('%s for “%s”', (scope, level, words) => expect(scopeGap(scope, level)).toMatch(words));
});
