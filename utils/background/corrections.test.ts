import { afterEach, expect, it, vi } from 'vitest';
import { keepWord } from './corrections';

const kept = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('../store/corrections', () => ({ correct: kept }));
vi.mock('../browser/scripts', () => ({}));
vi.mock('../messaging/view-port', () => ({}));
vi.mock('./marking', () => ({ refresh: () => new Promise(() => undefined) }));

afterEach(() => kept.mockClear());

it('a word counts as kept while a tab that hangs has not been told', async () => {
  await keepWord('Why us?', 'tests', 'motivation');
  expect(kept).toHaveBeenCalledWith(expect.objectContaining({ text: 'Why us?', competency: 'motivation' }));
});
