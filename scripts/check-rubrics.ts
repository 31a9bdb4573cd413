/** Validates built-in rubric files while they are written: `npx tsx scripts/check-rubrics.ts [id…]`. */
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { Rubric } from '../utils/rubrics/schema';

const dir = new URL('../utils/rubrics/builtin/rubrics/', import.meta.url);
const wanted = new Set(process.argv.slice(2));
let bad = 0;
for (const file of readdirSync(dir)) {
  if (wanted.size > 0 && !wanted.has(file.replace('.json', ''))) continue;
  const result = v.safeParse(Rubric, JSON.parse(readFileSync(new URL(file, dir), 'utf8')));
  if (result.success) continue;
  bad++;
  for (const issue of result.issues) console.error(`${file}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}
console.log(bad === 0 ? 'all rubrics valid' : `${bad} file(s) invalid`);
process.exit(bad === 0 ? 0 : 1);
