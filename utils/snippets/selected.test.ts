// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { selected } from './selected';

const composed = vi.fn(() => [] as StaticRange[]);

beforeEach(() => {
  document.body.innerHTML = '<p>One lantern.</p><div id="host"></div>';
  // jsdom has none.
  Object.assign(Selection.prototype, { getComposedRanges: composed });
});
afterEach(() => {
  Reflect.deleteProperty(Selection.prototype, 'getComposedRanges');
  vi.restoreAllMocks();
});

it('looks for shadow roots only where an end of the selection may stand in one', () => {
  const host = document.getElementById('host') as HTMLElement;
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>Two lanterns.</p>';
  const looks = vi.spyOn(document, 'querySelectorAll');
  const words = document.querySelector('p')?.firstChild as Node;
  document.getSelection()?.setBaseAndExtent(words, 0, words, 3);
  expect(selected(document)?.range.toString()).toBe('One');
  document.getSelection()?.collapse(words, 3);
  expect(selected(document)).toBeNull();
  expect(looks).not.toHaveBeenCalled();

  const inner = host.shadowRoot?.querySelector('p')?.firstChild as Node;
  const ends = { startContainer: words, startOffset: 4, endContainer: inner, endOffset: 3, collapsed: false };
  composed.mockReturnValue([ends as StaticRange]);
  document.getSelection()?.setBaseAndExtent(words, 4, document.body, 1);
  expect(selected(document)?.ends).toBe(ends);
  expect(composed).toHaveBeenCalledWith({ shadowRoots: [host.shadowRoot] });
});
