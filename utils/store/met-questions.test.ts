import { beforeEach, describe, expect, it } from 'vitest';
import { shortHash, textKey } from '../text/normalise';
import { exportAll } from './backup';
import { database } from './database';
import { forgetMetQuestions, metByCompetency, noteQuestions } from './met-questions';
import { freshDatabase } from './testing';

beforeEach(freshDatabase);

describe('questions met on pages', () => {
  it('count once each, by what they test, and are forgotten when asked', async () => {
    await noteQuestions([
      { text: 'Why us?', competency: 'motivation-and-fit' },
      { text: 'Tell me about a conflict.', competency: 'conflict' },
    ]);
    await noteQuestions([
      { text: 'why us', competency: 'motivation-and-fit' },
      { text: 'Tell me about a feud.', competency: 'conflict' },
    ]);
    expect(Object.fromEntries(await metByCompetency())).toEqual({ 'motivation-and-fit': 1, conflict: 2 });
    await forgetMetQuestions();
    expect((await metByCompetency()).size).toBe(0);
  });

  it('keep no word and no address, and are in no backup', async () => {
    await noteQuestions([{ text: 'Tell me about a conflict.', competency: 'conflict' }]);
    const stored = JSON.stringify(await (await database()).get('meta', 'metQuestions'));
    expect(stored).toBe(JSON.stringify({ [shortHash(textKey('Tell me about a conflict.'))]: 'conflict' }));
    const backup = JSON.stringify(await exportAll());
    expect(backup).not.toContain('metQuestions');
    expect(backup).not.toContain(shortHash(textKey('Tell me about a conflict.')));
  });

  it('that were damaged begin anew', async () => {
    await (await database()).put('meta', 'broken', 'metQuestions');
    expect((await metByCompetency()).size).toBe(0);
    await noteQuestions([{ text: 'Why us?', competency: 'conflict' }]);
    expect((await metByCompetency()).get('conflict')).toBe(1);
  });
});
