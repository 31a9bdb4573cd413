/** Company, role and category of a whole page: from its address bar's owner, tables, "Company: …" lines, title, JSON-LD. */
import type { TextBlock } from '../text/types';
import { keyOf, LONGEST_PART, type Meta, partKind } from './meta';
import type { PageAbout, PageContext, SpotMeta } from './types';

const PAIR = /^\s*[*_]{0,2}([A-Za-z][A-Za-z ]{2,18}?)[*_]{0,2}\s*[:=]\s*[*_]{0,2}\s*(.{1,160})$/;
/** Blocks read for page metadata. */
const MOST_BLOCKS = 60;

/** Metadata of the whole page: what the address bar's owner says first, then tables and lines, then title. */
export function pageMeta(blocks: readonly TextBlock[], context: PageContext): SpotMeta {
  const meta: Meta = { ...fromTitle(context.title), ...fromJsonLd(context.jsonLd) };
  for (const block of blocks.slice(0, MOST_BLOCKS))
    if (block.tag === 'h1') Object.assign(meta, { ...fromTitle(block.text), ...meta });
  const table: Meta = {};
  for (const [i, block] of blocks.slice(0, MOST_BLOCKS).entries()) {
    const pair = block.text.length < 200 ? PAIR.exec(block.text) : null;
    const part = pair ? keyOf(pair[1] ?? '') : undefined;
    // "Asked of: Data Analyst · updated in May": the first part is what the label names.
    if (part && pair?.[2]) table[part] ??= (pair[2].split(/\s*[·•|∙⋅]\s*|\s+[—–]\s+/)[0] ?? '').trim();
    const key =
      block.tag === 'th' || block.tag === 'dt' || block.tag === 'td' ? keyOf(block.text) : undefined;
    const next = blocks[i + 1];
    const paired =
      next &&
      (next.tag === 'dd' ||
        (next.tag === 'td' && next.element.parentElement === block.element.parentElement));
    if (key && paired && next.text.length <= LONGEST_PART) table[key] ??= next.text;
  }
  return { ...meta, ...table };
}

/** What the page's table or list of facts calls the question's category; empty where it says nothing. */
export function pageCategory(blocks: readonly TextBlock[]): string {
  for (const [i, block] of blocks.slice(0, MOST_BLOCKS).entries()) {
    const inline = /^(?:category|topic|competency|theme)\s*:\s*(.{2,60})$/i.exec(block.text);
    if (inline?.[1]) return inline[1];
    const row = block.element.closest('tr, dl');
    if (!/^(?:th|td|dt)$/.test(block.tag) || !/^(?:category|topic|competency|theme):?$/i.test(block.text))
      continue;
    const next = blocks[i + 1];
    if (next && /^(?:td|dd)$/.test(next.tag) && row?.contains(next.element)) return next.text.slice(0, 60);
  }
  return '';
}

/** "Data Engineer – Careers at Orchid", "Data Engineer at Orchid". */
const CAREERS =
  /^(.{3,80}?)\s+(?:[-–—|·]\s+(?:careers|jobs|openings)\s+)?at\s+([\p{Lu}\d][^|–—]{1,40}?)\s*(?:\||–|—|$)/iu;

/** "Interview experience - Some Company - Some Role (offer)" and its like; only titles of interviews. */
export function fromTitle(title: string): SpotMeta {
  const meta: Meta = {};
  if (title.length > 200) return meta;
  const posting = CAREERS.exec(title);
  if (posting?.[1] && partKind(posting[1]) === 'role' && posting[2]) {
    return { role: posting[1].trim(), company: posting[2].trim() };
  }
  if (!/\binterview/i.test(title)) return meta;
  const parts = title
    .split(/\s+[-–—|·:]\s+|:\s+|\s*[|·]\s*/)
    .map((part) => part.replace(/\s*\([^)]*\)\s*$/, '').trim());
  if (parts.length < 2) return meta;
  const rest = parts.filter(
    (part) => !/\b(?:interview|question|questions|guide|prep|experience)\b/i.test(part),
  );
  for (const part of rest) {
    if (part === '' || part.length > LONGEST_PART) continue;
    const kind = partKind(part);
    if (kind === 'role' && part.split(' ').length <= 5) meta.role ??= part;
    else if (kind === null && rest.length >= 2 && /^\p{Lu}/u.test(part) && part.split(' ').length <= 3)
      meta.company ??= part;
  }
  return meta.role === undefined ? {} : meta;
}

/** Nesting and length up to which JSON-LD is read; it is the page's word, untrusted. */
const DEEPEST = 6;
const LONGEST_JSON = 200_000;

/** Company and role of a JobPosting in JSON-LD. Anything malformed is nothing. */
export function fromJsonLd(texts: readonly string[]): SpotMeta {
  const meta: Meta = {};
  for (const text of texts) {
    if (text.length > LONGEST_JSON) continue;
    try {
      look(JSON.parse(text), meta, 0);
    } catch {
      // Pages carry broken JSON-LD; it says nothing then.
    }
  }
  return meta;
}

const record = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
const words = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 120
    ? value.replace(/\s+/g, ' ').trim()
    : undefined;

function look(value: unknown, meta: Meta, depth: number): void {
  const node = record(value);
  if (!node || depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 50)) look(item, meta, depth + 1);
    return;
  }
  const type = node['@type'];
  if (type === 'JobPosting' || (Array.isArray(type) && type.includes('JobPosting'))) {
    const role = words(node.title);
    const company = words(record(node.hiringOrganization)?.name) ?? words(node.hiringOrganization);
    if (role) meta.role ??= role;
    if (company) meta.company ??= company;
  }
  if (node['@graph'] !== undefined) look(node['@graph'], meta, depth + 1);
}

/** What a page says of all its questions. */
export const aboutPage = (blocks: readonly TextBlock[], context: PageContext): PageAbout => ({
  meta: pageMeta(blocks, context),
  category: pageCategory(blocks),
});
