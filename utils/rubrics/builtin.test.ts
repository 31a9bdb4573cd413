/** The built-in pack as data: whole, consistent, and no line of it fit for two rubrics. */
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBuiltinPack } from './builtin';
import { principleAt } from './lenses';
import { checkPack } from './parse';
import { Pack, type Rubric } from './schema';
import { VOCABULARY } from './vocabulary';

let pack: Pack;
beforeAll(async () => {
  const { calibration: _made, ...written } = await loadBuiltinPack();
  pack = written;
});

const wordsIn = (...texts: readonly string[]) => texts.join(' ').trim().split(/\s+/).length;
const signalsOf = (rubric: Rubric) => [...rubric.signals, ...rubric.layers.flatMap(({ signals }) => signals)];
const pitfallsOf = (rubric: Rubric) => [
  ...rubric.pitfalls,
  ...rubric.layers.flatMap(({ pitfalls }) => pitfalls),
];
const followUpsOf = (rubric: Rubric) => [
  ...rubric.followUps,
  ...rubric.layers.flatMap(({ followUps }) => followUps),
];
const known = (id: string) => (VOCABULARY as readonly string[]).includes(id);

describe('the built-in pack', () => {
  it('is a valid pack and needs no filling in by the schema', () => {
    expect(checkPack(JSON.parse(JSON.stringify(pack)))).toMatchObject({ ok: true });
    expect(v.parse(Pack, pack)).toEqual(pack);
  });

  it('has a rubric for every competency, in the order of the vocabulary, and every file is in it', () => {
    expect(pack.rubrics.map(({ id }) => id)).toEqual([...VOCABULARY]);
    const files = readdirSync(new URL('./builtin/rubrics/', import.meta.url)).map((name) =>
      name.replace('.json', ''),
    );
    expect(files.sort()).toEqual([...VOCABULARY].sort());
    for (const file of files) {
      const json: unknown = JSON.parse(
        readFileSync(new URL(`./builtin/rubrics/${file}.json`, import.meta.url), 'utf8'),
      );
      expect(json).toHaveProperty('id', file);
    }
  });

  it('has cues that lead to every competency, and to nothing else', () => {
    expect(Object.keys(pack.cues).filter((id) => !known(id))).toEqual([]);
    expect(VOCABULARY.filter((id) => (pack.cues[id] ?? []).length === 0)).toEqual([]);
  });

  it('names only competencies, lenses and principles that there are', () => {
    const wrong: string[] = [];
    const lensIds = new Set(['plain', ...pack.lenses.map(({ id }) => id)]);
    for (const rubric of pack.rubrics) {
      for (const { competency } of rubric.related)
        if (competency && !known(competency)) wrong.push(`${rubric.id} → ${competency}`);
      for (const lens of Object.keys(rubric.why))
        if (!lensIds.has(lens)) wrong.push(`${rubric.id}: why ${lens}`);
      const artefacts = [...rubric.artefacts, ...rubric.layers.flatMap((layer) => layer.artefacts)];
      for (const { principle } of artefacts)
        if (!principleAt(principle, pack.lenses)) wrong.push(`${rubric.id}: artefact ${principle}`);
    }
    for (const { id, competencies } of [
      ...pack.umbrellas,
      ...pack.lenses.flatMap(({ principles }) => principles),
    ]) {
      for (const one of competencies) if (!known(one)) wrong.push(`${id} → ${one}`);
    }
    expect(wrong).toEqual([]);
  });

  it('leads all 16 Amazon principles to a competency', () => {
    const amazon = pack.lenses.find(({ id }) => id === 'amazon');
    expect(amazon?.principles).toHaveLength(16);
    expect(amazon?.principles.filter(({ competencies }) => competencies.length === 0)).toEqual([]);
  });

  it('says a rubric’s first view in at most 110 words', () => {
    const long = pack.rubrics.flatMap((rubric) =>
      [undefined, ...rubric.layers].flatMap((layer) => {
        const count = wordsIn(rubric.test, layer?.wins ?? rubric.wins, layer?.sayFirst ?? rubric.sayFirst);
        return count > 110 ? [`${rubric.id} ${layer?.role ?? ''}: ${count}`] : [];
      }),
    );
    expect(long).toEqual([]);
  });

  it('has no line that stands in two rubrics', () => {
    const owner = new Map<string, string>();
    const twice: string[] = [];
    for (const rubric of pack.rubrics) {
      const lines = [
        ...signalsOf(rubric).flatMap(({ line, prompt, sample }) => [line, prompt, sample]),
        ...pitfallsOf(rubric).flatMap(({ weak, stronger }) => [weak, stronger]),
        ...followUpsOf(rubric).flatMap(({ ask, hint }) => [ask, hint]),
        ...rubric.pillars.flatMap(({ ask, sample }) => [ask, sample]),
        rubric.test,
        rubric.wins,
        rubric.sayFirst,
        rubric.tradeoff,
        rubric.closing,
      ];
      for (const line of new Set(
        lines.map((text) =>
          text
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim(),
        ),
      )) {
        const before = owner.get(line);
        if (before !== undefined) twice.push(`${before} and ${rubric.id}: ${line}`);
        owner.set(line, rubric.id);
      }
    }
    expect(twice).toEqual([]);
  });
});
