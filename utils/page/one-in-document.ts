/**
 * A document has one Storymark at a time: a newer injection ends the one before it, also that of an extension since
 * updated, whose script lives on in a world of its own. An event is all that the two share; it says nothing but its name.
 */
const STARTED = 'storymark:started';

/** Ends whoever was here before, and calls `end` when somebody comes after. */
export function oneInDocument(document: Document, end: () => void, started = STARTED): void {
  document.dispatchEvent(new Event(started));
  document.addEventListener(started, end, { once: true });
}
