import { describe, expect, it, vi } from 'vitest';
import type { SnippetDraft } from '../snippets/types';
import cues from '../spotting/generated/cues.json';

vi.mock('./packs', () => {
  const packs = { cues: [cues] };
  return { packsInForce: async () => packs };
});
const { withSuggestion } = await import('./suggest');

const suggested = async (quote: string, competency?: string) =>
  (await withSuggestion({ quote, ...(competency ? { competency } : {}) } as SnippetDraft)).competency;

describe('what a saved passage may be good for', () => {
  it('is suggested where it is clearly of one competency', async () => {
    expect(await suggested('Tell me about a disagreement with your manager and how you resolved it.')).toBe(
      'conflict',
    );
  });

  it('is left open for prose that only holds words of one', async () => {
    for (const prose of [
      'The river leaves its bed every spring and covers the meadows below the mill, where storks wait for frogs.',
      'We are open from nine to six, and you may return what you bought within thirty days if it is unused.',
      'She read to the children every evening until the youngest had fallen asleep beside the stove.',
      'The council election was close, and the votes of two villages had to be counted again on Monday.',
    ])
      expect(await suggested(prose)).toBeUndefined();
  });

  it('is the reader’s own where there is one already', async () => {
    expect(await suggested('Tell me about a disagreement with your manager.', 'teamwork')).toBe('teamwork');
  });
});
