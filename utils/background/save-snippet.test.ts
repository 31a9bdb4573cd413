import { describe, expect, it, vi } from 'vitest';

const said: string[] = [];
vi.mock('../browser/scripts', () => ({ describeSelection: async () => null }));
vi.mock('../browser/badge', () => ({
  flash: async (_tab: number, _ok: boolean, text: string) => said.push(text),
}));
vi.mock('../messaging/view-port', () => ({ toViews: async () => undefined }));
vi.mock('./page-snippets', () => ({ showSnippets: async () => undefined }));
vi.mock('./suggest', () => ({ withSuggestion: async (draft: unknown) => draft }));
const { saveSelection } = await import('./save-snippet');

describe('a selection that can’t be read', () => {
  it('is explained by what forbids it: the browser, or the other site it stands in', async () => {
    await saveSelection(1);
    await saveSelection(1, 0);
    await saveSelection(1, 12);
    expect(said[0]).toContain('no extension');
    expect(said[1]).toBe(said[0]);
    expect(said[2]).toContain('another site');
  });
});
