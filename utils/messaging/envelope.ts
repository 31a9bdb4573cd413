/** The wrapper around every message, so that each end takes only what is meant for it. */
export type End = 'background' | 'page' | 'views';

export interface Envelope {
  readonly storymark: End;
  readonly type: string;
  readonly payload: unknown;
}

export function envelope(to: End, type: string, payload: unknown): Envelope {
  return { storymark: to, type, payload };
}

/** Is this one of ours, for this end? Anything else is left to whoever it belongs to. */
export function isFor(end: End, message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    (message as Partial<Envelope>).storymark === end &&
    typeof (message as Partial<Envelope>).type === 'string'
  );
}
