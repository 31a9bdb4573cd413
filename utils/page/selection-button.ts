/**
 * A small button beside a selection, on sites where Storymark runs and only once it was switched on: saves the selection
 * at a trusted press. The host element is added at the first need and is all that the page can see.
 */
import { describeSelection } from '../snippets/describe';
import { describeSelectionFully } from '../snippets/describe-fully';
import type { SnippetDraft } from '../snippets/types';
import { type Box, placeCard } from './placement';

export interface SelectionButton {
  readonly element: Element | null;
  switch(on: boolean): void;
  destroy(): void;
}

/** A host with a closed root that shows one button. */
export interface ButtonHost {
  readonly element: HTMLElement;
  show(label: string, at: { left: number; top: number }, press: () => void): void;
  hide(): void;
  destroy(): void;
}

export interface ButtonNeeds {
  save(snippet: SnippetDraft): Promise<boolean>;
  /** Is nobody there any more to whom a selection could be sent? */
  isOver(): boolean;
}

/** Size that is kept free for the button, px. */
const SIZE = { width: 150, height: 32 };
/** Keys that make a selection; no other brings the button back once it is gone. */
const SELECTS = /^(?:Shift|Arrow\w+|Home|End|PageUp|PageDown)$/;
/** How long it says that all is done, milliseconds. */
const DONE = 1_400;

export function selectionButton(
  document: Document,
  host: ButtonHost,
  { save, isOver }: ButtonNeeds,
): SelectionButton {
  let life: AbortController | null = null;

  function look(event: Event): void {
    if (!event.isTrusted || event.composedPath().includes(host.element) || isOver()) return;
    // The selection is what it will be only after the event.
    setTimeout(() => {
      const selection = document.getSelection();
      if (!life || !selection || selection.rangeCount === 0) return host.hide();
      let last: DOMRect | undefined;
      // Only where the words end is wanted of it, and whether they could be saved.
      describeSelection(document, (range, kind) => {
        last = [...range.getClientRects()].at(-1);
        return { ...NOTHING, kind };
      });
      if (!last) return host.hide();
      host.show('Save to Storymark', place(last), press);
    });
  }

  function place({ left, top, right, bottom }: Box): { left: number; top: number } {
    const view = document.defaultView;
    const viewport = { width: document.documentElement.clientWidth, height: view?.innerHeight ?? 0 };
    return placeCard({ left: Math.max(left, right - SIZE.width), top, right, bottom }, SIZE, viewport);
  }

  function press(): void {
    const answer = describeSelectionFully(document);
    const at = host.element.getBoundingClientRect();
    const say = (text: string) => {
      host.show(text, at, () => undefined);
      setTimeout(() => host.hide(), DONE);
    };
    if ('refused' in answer) {
      say('That can’t be saved');
      return;
    }
    save(answer.snippet).then(
      (ok) => say(ok ? 'Saved' : 'Not saved. Try again'),
      () => say('Not saved. Try again'),
    );
  }

  return {
    element: host.element,
    switch(on) {
      if (on === (life !== null)) return;
      life?.abort();
      life = on ? new AbortController() : null;
      host.hide();
      if (!life) return;
      const options = { passive: true, signal: life.signal };
      document.addEventListener('pointerup', look, options);
      document.addEventListener(
        'keyup',
        (event) => {
          if (event.key === 'Escape') host.hide();
          else if (SELECTS.test(event.key) || (event.key === 'a' && (event.ctrlKey || event.metaKey)))
            look(event);
        },
        options,
      );
      document.addEventListener('scroll', () => host.hide(), { ...options, capture: true });
    },
    destroy() {
      life?.abort();
      life = null;
      host.destroy();
    },
  };
}

/** Describes nothing: only whether a selection could be saved is asked. */
const NOTHING = {
  quote: '',
  prefix: '',
  suffix: '',
  position: { start: 0, end: 0, normaliser: 0 },
  url: '',
  cleanUrl: '',
  title: '',
} as const;
