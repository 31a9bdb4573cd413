/** A pack from outside: read whole and right, or refused with every reason an author needs. */
import * as v from 'valibot';
import { isObject } from '../text/plain-object';
import { CueSyntaxError, compileCues } from './cues';
import { faultInWords } from './faults';
import { PACK_FORMAT, PACK_VERSION, Pack, type Rubric } from './schema';
import { forbiddenKey, parseJson } from './untrusted';

export type ParsedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly errors: readonly string[] };

/** More errors than this help nobody. */
const MOST_ERRORS = 20;

const refuse = (...errors: string[]): ParsedPack => ({ ok: false, errors });

/** Read a pack from its JSON text. Nothing of a refused pack is used. */
export function parsePack(text: string): ParsedPack {
  const json = parseJson(text);
  return json.ok ? checkPack(json.value) : refuse(json.error);
}

/** The same for a value that is parsed already. */
export function checkPack(value: unknown): ParsedPack {
  if (!isObject(value)) return refuse('A pack is one JSON object.');
  const forbidden = forbiddenKey(value);
  if (forbidden !== undefined) return refuse(`The key "${forbidden}" is not allowed in a pack.`);
  if (value.format !== PACK_FORMAT)
    return refuse(`This is no rubric pack: "format" must be "${PACK_FORMAT}".`);
  if (typeof value.version === 'number' && value.version > PACK_VERSION) {
    return refuse(
      `This pack is of version ${value.version}; this Storymark reads up to version ${PACK_VERSION}. Update Storymark.`,
    );
  }
  const result = v.safeParse(Pack, value);
  if (!result.success) {
    return refuse(...result.issues.slice(0, MOST_ERRORS).map((issue) => faultInWords(issue, 'pack')));
  }
  const errors = [...brokenReferences(result.output), ...brokenCues(result.output)].slice(0, MOST_ERRORS);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, pack: result.output };
}

function twice(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
}

/** Ids that are given twice, and ids that name nothing. */
function brokenReferences(pack: Pack): string[] {
  const errors: string[] = [];
  const known = new Set(pack.rubrics.map(({ id }) => id));
  const roles = new Set(pack.roles.map(({ id }) => id));
  const ids = { rubrics: pack.rubrics, roles: pack.roles, lenses: pack.lenses, umbrellas: pack.umbrellas };
  for (const [list, entries] of Object.entries(ids)) {
    for (const id of twice(entries.map((entry) => entry.id)))
      errors.push(`${list}: the id "${id}" is given twice`);
  }
  for (const id of Object.keys(pack.cues)) {
    if (!known.has(id)) errors.push(`cues.${id}: there is no rubric of that id in this pack`);
  }
  for (const rubric of pack.rubrics) errors.push(...brokenInside(rubric, roles));
  return errors;
}

function brokenInside(rubric: Rubric, roles: ReadonlySet<string>): string[] {
  const errors: string[] = [];
  const layered = rubric.layers.flatMap((layer) => layer.signals);
  const signals = [...rubric.signals, ...layered].map(({ id }) => id);
  const at = `rubrics "${rubric.id}"`;
  for (const id of twice(signals)) errors.push(`${at}: the signal "${id}" is given twice`);
  for (const pillar of rubric.pillars) {
    for (const id of pillar.signals) {
      if (!signals.includes(id)) errors.push(`${at}, pillar "${pillar.id}": there is no signal "${id}"`);
    }
  }
  for (const { role } of rubric.layers) {
    if (!roles.has(role)) errors.push(`${at}: the layer "${role}" names a role that "roles" does not list`);
  }
  return errors;
}

/** Every cue of a pack with the place it stands in. */
function* cuesOf(pack: Pack): Generator<[place: string, cue: string]> {
  for (const [id, cues] of Object.entries(pack.cues)) for (const { cue } of cues) yield [`cues.${id}`, cue];
  for (const { cue } of pack.answerCues) yield ['answerCues', cue];
  for (const { id, cues } of pack.umbrellas) for (const cue of cues) yield [`umbrella "${id}"`, cue];
  for (const rubric of pack.rubrics) {
    const at = `rubrics "${rubric.id}"`;
    for (const { id, cues } of [...rubric.signals, ...rubric.layers.flatMap((layer) => layer.signals)]) {
      for (const cue of cues) yield [`${at}, signal "${id}"`, cue];
    }
    for (const { id, cues } of [...rubric.pitfalls, ...rubric.layers.flatMap((layer) => layer.pitfalls)]) {
      for (const cue of cues) yield [`${at}, pitfall "${id}"`, cue];
    }
    for (const { family, cues } of rubric.angles)
      for (const cue of cues) yield [`${at}, angle "${family}"`, cue];
  }
}

function brokenCues(pack: Pack): string[] {
  const errors: string[] = [];
  for (const [place, cue] of cuesOf(pack)) {
    try {
      compileCues([{ cue, target: place }]);
    } catch (error) {
      if (!(error instanceof CueSyntaxError)) throw error;
      errors.push(`${place}: ${error.message}`);
    }
  }
  return errors;
}
