/** What a draft may hold: checked when it comes from a page, and again when its record is written or read. */
import * as v from 'valibot';
import { isPageAddress } from './saved';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
/** Only what can be opened as a page: an address that runs something is none. */
const address = (max: number) => v.pipe(text(max), v.check(isPageAddress, 'is no address of a page'));
const offsets = v.object({ start: v.number(), end: v.number() });

/** Schemas of the fields of `SnippetDraft`; what each means stands there. Lengths in UTF-16 units. */
export const draftFields = {
  quote: text(500_000),
  prefix: text(2_000),
  suffix: text(2_000),
  position: v.object({ ...offsets.entries, normaliser: v.number() }),
  url: address(20_000),
  cleanUrl: address(20_000),
  canonicalUrl: v.optional(text(20_000)),
  title: text(2_000),
  language: v.optional(text(40)),
  kind: v.picklist(['selection', 'question']),
  competency: v.optional(text(130)),
  copies: v.optional(v.number()),
  nth: v.optional(v.number()),
  lookalikes: v.optional(v.pipe(v.array(text(1_000)), v.maxLength(12))),
  range: v.optional(
    v.object({
      startContainer: text(5_000),
      startOffset: v.number(),
      endContainer: text(5_000),
      endOffset: v.number(),
    }),
  ),
  codePoints: v.optional(offsets),
  fragment: v.optional(v.pipe(text(10_000), v.startsWith('#:~:text=', 'is no link to words'))),
};
