import { beforeEach, describe, expect, it } from 'vitest';
import type { PackSource } from '../rubrics/defaults';
import { draftFromGuide } from '../rubrics/guide';
import { rubricFromGuide } from '../rubrics/guide-rubric';
import { hasGuide, keepGuide } from './guides';
import { packs } from './packs';
import { freshDatabase } from './testing';

beforeEach(freshDatabase);

function guide(title: string, language = 'en') {
  const outline = { title, url: 'https://prep.test/', language, sections: [] };
  const draft = {
    ...draftFromGuide(outline),
    title,
    tested: 'Whether you look before you leap.',
    knowledge: 'Looks first\nAsks why\nSays what it cost',
    questions: `How do you go about ${title.toLowerCase()}?`,
    cues: title.toLowerCase(),
  };
  const built = rubricFromGuide(draft, new Date('2026-11-27T00:00:00Z'));
  if (!built.ok) throw new Error(JSON.stringify(built.missing));
  return { draft, built };
}
const keep = async (title: string, language = 'en') => {
  const { draft, built } = guide(title, language);
  const kept = await keepGuide(built, draft);
  if (!kept.ok) throw new Error(kept.errors.join(' '));
  return kept;
};
const titles = async () =>
  Object.fromEntries(
    (await packs.list()).records.map(({ packId, document }) => [
      packId,
      (document as PackSource).rubrics.map(({ title }) => title),
    ]),
  );

describe('guides kept as rubrics', () => {
  it('stand together, also those of a page that was translated by machine', async () => {
    await keep('Missing data', 'fr');
    await keep('Long tables', 'fr-x-mtfrom-en');
    await keep('Wide tables');
    expect(await titles()).toEqual({
      'my-guides-fr': ['Missing data', 'Long tables'],
      'my-guides': ['Wide tables'],
    });
    expect(await hasGuide('long-tables', 'fr')).toBe(true);
  });

  it('are taken back one by one: what was kept since stays', async () => {
    const first = await keep('Missing data');
    const second = await keep('Long tables');
    await first.undo();
    expect(await titles()).toEqual({ 'my-guides': ['Long tables'] });
    await second.undo();
    expect(await titles()).toEqual({});
  });

  it('are not lost when two are kept at once', async () => {
    await Promise.all([keep('Missing data'), keep('Long tables')]);
    expect(Object.values(await titles()).flat()).toHaveLength(2);
  });
});
