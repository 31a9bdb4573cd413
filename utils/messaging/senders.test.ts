import { describe, expect, it } from 'vitest';
import { isViewSender, pageSender } from './senders';

const ID = 'abcdef';
const OWN = 'chrome-extension://abcdef';
const tab = { id: 7, windowId: 3 };
const page = { id: ID, origin: 'https://prep.example', url: 'https://prep.example/x', tab, frameId: 0 };

describe('who sent a message', () => {
  it('takes a content script with its tab and frame', () => {
    expect(pageSender(page, ID, OWN)).toEqual({ tabId: 7, frameId: 0, windowId: 3 });
  });

  it('takes a content script in a sandboxed frame, whose origin is opaque', () => {
    expect(pageSender({ ...page, origin: 'null' }, ID, OWN)).not.toBeNull();
  });

  it('never takes a page for a view, nor a view for a page', () => {
    expect(isViewSender(page, ID, OWN)).toBe(false);
    const view = { id: ID, origin: OWN, url: `${OWN}/library.html`, tab, frameId: 0 };
    expect(isViewSender(view, ID, OWN)).toBe(true);
    expect(pageSender(view, ID, OWN)).toBeNull();
  });

  it('refuses a sender without origin and address, and another extension', () => {
    expect(isViewSender({ id: ID }, ID, OWN)).toBe(false);
    expect(pageSender({ id: ID, tab, frameId: 0 }, ID, OWN)).toBeNull();
    expect(isViewSender({ id: 'other', origin: OWN }, ID, OWN)).toBe(false);
    expect(pageSender({ ...page, id: 'other' }, ID, OWN)).toBeNull();
  });

  it('is not fooled by an origin that begins like ours', () => {
    expect(isViewSender({ id: ID, origin: `${OWN}.evil` }, ID, OWN)).toBe(false);
  });

  it('falls back on the address where the browser gives no origin', () => {
    expect(
      isViewSender({ id: ID, url: 'moz-extension://u-u-i-d/sidepanel.html' }, ID, 'moz-extension://u-u-i-d'),
    ).toBe(true);
  });
});
