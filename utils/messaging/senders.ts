/** Who sent a message: decided once, here. A missing origin is refused. */
export interface SenderLike {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/** Where a message from a page came from. */
export interface PageSender {
  readonly tabId: number;
  readonly frameId: number;
  readonly windowId: number;
}

/** `ownOrigin`: origin of this extension's pages; `ownId`: the extension's id. */
export function isViewSender(sender: SenderLike, ownId: string, ownOrigin: string): boolean {
  return sender.id === ownId && originOf(sender) === ownOrigin;
}

/** A content script of ours in a tab, or null. An extension page in a tab is no page in this sense. */
export function pageSender(sender: SenderLike, ownId: string, ownOrigin: string): PageSender | null {
  const origin = originOf(sender);
  if (sender.id !== ownId || origin === null || origin === ownOrigin) return null;
  const { tab, frameId } = sender;
  if (tab?.id === undefined || tab.windowId === undefined || frameId === undefined) return null;
  return { tabId: tab.id, frameId, windowId: tab.windowId };
}

/** The sender's origin; taken from its address only where the browser gives no origin (opaque origins stay "null"). */
function originOf(sender: SenderLike): string | null {
  if (sender.origin !== undefined) return sender.origin.replace(/\/$/, '');
  if (!sender.url) return null;
  try {
    const { origin, protocol, host } = new URL(sender.url);
    // `origin` of moz-extension: addresses is "null" in some engines.
    return protocol.endsWith('-extension:') ? `${protocol}//${host}` : origin;
  } catch {
    return null;
  }
}
