/**
 * Guides being made rubrics: one lies on top and is written on, others wait beneath it. What was written in one is put
 * aside by nothing but its writer; one in which nothing was written gives way to what is read next.
 */
import type { GuideDraft } from './guide';

export interface DeskGuide {
  readonly id: string;
  readonly draft: GuideDraft;
  /** Something was written in it. */
  readonly edited: boolean;
}

export interface Desk {
  /** The one on top comes last. */
  readonly guides: readonly DeskGuide[];
  /** Id of the last guide that was read from a page. */
  readonly seen: string;
}

export const EMPTY_DESK: Desk = { guides: [], seen: '' };

export const onTop = ({ guides }: Desk): DeskGuide | undefined => guides.at(-1);

/** The one that has waited longest, so that bringing up what waits goes round; undefined where nothing does. */
export const waiting = ({ guides }: Desk): DeskGuide | undefined =>
  guides.length > 1 ? guides[0] : undefined;

/** A page was read: its guide comes on top, or waits where something is being written. The same reading counts once. */
export function receive(desk: Desk, id: string, draft: GuideDraft): Desk {
  if (desk.seen === id) return desk;
  const guides = desk.guides.filter(({ edited }) => edited);
  const known = guides.some((one) => draft.source !== '' && one.draft.source === draft.source);
  const next = { id, draft, edited: false };
  const top = onTop(desk);
  if (known) return { guides, seen: id };
  if (!top?.edited) return { guides: [...guides, next], seen: id };
  return { guides: [...guides.slice(0, -1), next, top], seen: id };
}

export function edit(desk: Desk, id: string, part: Partial<GuideDraft>): Desk {
  return {
    ...desk,
    guides: desk.guides.map((one) =>
      one.id === id ? { id, draft: { ...one.draft, ...part }, edited: true } : one,
    ),
  };
}

/** Saved: done with it, unless something else was written in it since. */
export const saved = (desk: Desk, { id, draft }: DeskGuide): Desk =>
  desk.guides.some((one) => one.id === id && one.draft !== draft) ? desk : putAway(desk, id);

/** Done with it, one way or the other. */
export function putAway(desk: Desk, id: string): Desk {
  return { ...desk, guides: desk.guides.filter((one) => one.id !== id) };
}

/** On top, whether it waits or was put away; what lay there waits. */
export function bringUp(desk: Desk, guide: DeskGuide): Desk {
  return { ...desk, guides: [...putAway(desk, guide.id).guides, guide] };
}
