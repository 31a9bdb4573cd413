/** Validates built-in rubric files while they are written: `npx tsx scripts/check-rubrics.ts [id…]`. */
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { compileCues } from '../utils/rubrics/cues';
import { Rubric } from '../utils/rubrics/schema';

const dir = new URL('../utils/rubrics/builtin/rubrics/', import.meta.url);
const wanted = new Set(process.argv.slice(2));
let bad = 0;
for (const file of readdirSync(dir)) {
  if (wanted.size > 0 && !wanted.has(file.replace('.json', ''))) continue;
  const result = v.safeParse(Rubric, JSON.parse(readFileSync(new URL(file, dir), 'utf8')));
  const malformed = result.success ? malformedCues(result.output) : [];
  if (result.success && malformed.length === 0) continue;
  bad++;
  for (const message of malformed) console.error(`${file}: ${message}`);
  for (const issue of result.issues ?? [])
    console.error(`${file}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}
console.log(bad === 0 ? 'all rubrics valid' : `${bad} file(s) invalid`);
process.exit(bad === 0 ? 0 : 1);

/** What is wrong with the cues under `cues` anywhere in a rubric. */
function malformedCues(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (key !== 'cues' || !Array.isArray(value)) return malformedCues(value);
    return value.flatMap((cue) => {
      try {
        compileCues([{ cue: String(cue), target: key }]);
        return [];
      } catch (error) {
        return [String(error)];
      }
    });
  });
}
