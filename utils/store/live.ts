/** Change notices, so that panel, library and background follow each other. A notice carries ids, never text. */

export type StoreName = 'stories' | 'drafts' | 'snippets' | 'events' | 'corrections' | 'packs' | 'settings';

export interface Change {
  readonly store: StoreName;
  readonly ids: readonly string[];
}

type Listener = (change: Change) => void;

const CHANNEL = 'storymark-store';
const listeners = new Set<Listener>();
let channel: BroadcastChannel | undefined;

function tell(change: Change): void {
  for (const listener of [...listeners]) {
    try {
      listener(change);
    } catch (error) {
      // One view's mistake must not keep the others, or the writer, from going on.
      console.error(error);
    }
  }
}

function isChange(value: unknown): value is Change {
  return (
    typeof value === 'object' &&
    value !== null &&
    'store' in value &&
    'ids' in value &&
    Array.isArray(value.ids)
  );
}

function open(): BroadcastChannel | undefined {
  if (channel === undefined && typeof BroadcastChannel === 'function') {
    channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = (event: MessageEvent<unknown>) => {
      if (isChange(event.data)) tell(event.data);
    };
  }
  return channel;
}

/** Hear of every change, of this context and of the others, after it is complete. Returns the way to stop. */
export function onChange(listener: Listener, stores?: readonly StoreName[]): () => void {
  const heard: Listener = (change) => {
    if (stores === undefined || stores.includes(change.store)) listener(change);
  };
  open();
  listeners.add(heard);
  return () => {
    listeners.delete(heard);
  };
}

/** Tell everybody, this context's own listeners included. Called by the store after a transaction is complete. */
export function announce(store: StoreName, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const change: Change = { store, ids };
  open()?.postMessage(change);
  tell(change);
}
