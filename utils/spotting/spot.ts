/** From a page's text to its spots. One pass in slices; deterministic; every spot says why. */
import { NORMALISER_VERSION, shortHash, textKey } from '../text/normalise';
import { tokens } from '../text/tokens';
import type { Span, TextIndex } from '../text/types';
import { classifyTokens } from './classify';
import { type Group, THRESHOLD, weighQuestion } from './decide';
import type { SpotEngine } from './engine';
import { type Fact, readFacts } from './facts';
import type { TextForm } from './forms';
import { speaks } from './language';
import { pageCategory, pageMeta } from './meta';
import { isCardTitle, metaNearby } from './nearby';
import { kindOf, sectionKind } from './outline';
import { pageKind } from './page-kind';
import { quotedQuestions } from './quoted';
import { readRequirement } from './requirement';
import type {
  CompetencyScore,
  Correction,
  Evidence,
  PageContext,
  PlacedSpot,
  SpotKind,
  SpotMeta,
} from './types';

/** Headings above questions of other pages, for which this page's company and role do not speak. */
const ELSEWHERE = /\b(?:related|similar|more|other|popular|recommended)\b/i;

/** All spots of an indexed page, in reading order. */
export function spotPage(
  index: TextIndex,
  context: PageContext,
  engine: SpotEngine,
  corrections: readonly Correction[] = [],
): PlacedSpot[] {
  const run = spotBlocks(index, context, engine, corrections);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

/** The same in slices: yields after each block, so that a caller may give the browser its turn. */
export function* spotBlocks(
  index: TextIndex,
  context: PageContext,
  engine: SpotEngine,
  corrections: readonly Correction[] = [],
): Generator<void, PlacedSpot[]> {
  if (!speaks(context.language, sampleOf(index), engine.languages)) return [];
  const facts = yield* readFacts(index, engine);
  const page = pageKind(facts, context, engine);
  const groups = groupsOf(facts);
  const meta = pageMeta(index.blocks, context);
  const verdicts = new Map(corrections.map((one) => [one.key, one]));
  const maker = new SpotMaker(facts, engine, meta, pageCategory(index.blocks), verdicts);
  for (const fact of facts) {
    const word = verdicts.get(textKey(fact.block.text.slice(fact.peeled.start, fact.peeled.end)));
    const group = groups.get(fact.group) ?? { size: 1, asking: 0, task: false };
    const summary = fact.summary === undefined ? undefined : facts[fact.summary];
    const under = fact.heading ? facts[fact.heading.block] : undefined;
    const verdict = weighQuestion(
      fact,
      page,
      group,
      (summary?.form.score ?? 0) >= 1.6,
      maker.has(under?.at),
      isCardTitle(facts, fact),
    );
    const requirement = page.posting ? readRequirement(fact, group, engine) : null;
    if (word?.verdict === 'not-a-question') continue;
    const forced = word?.verdict === 'is-a-question' || (word?.verdict === 'tests' && !requirement);
    if (forced || (verdict && verdict.score >= THRESHOLD)) {
      maker.add('question', fact, fact.peeled, fact.form, verdict?.evidence ?? []);
    } else if (requirement) maker.add('requirement', fact, fact.peeled, fact.form, requirement);
    else if (!fact.skip && !page.posting && page.interview > 0 && /["“„«]/.test(fact.block.text)) {
      const section = sectionKind(fact.heading, false);
      if (section === 'reverse' || section === 'notask' || section === 'faq' || section === 'nav') continue;
      for (const quoted of quotedQuestions(fact.block, engine)) {
        if (
          verdicts.get(textKey(fact.block.text.slice(quoted.start, quoted.end)))?.verdict === 'not-a-question'
        )
          continue;
        maker.add('question', fact, quoted, quoted.form, [
          ...quoted.form.evidence,
          { words: '', speaksFor: 'quotation', weight: 1 },
        ]);
      }
    }
    yield;
  }
  return maker.spots;
}

/** Does a pack cover the page's language? A page in another language is left alone. */
export function isCovered(index: TextIndex, context: PageContext, engine: SpotEngine): boolean {
  return speaks(context.language, sampleOf(index), engine.languages);
}

/** The first words of the page, for its language. */
function sampleOf(index: TextIndex) {
  let sample = '';
  for (const block of index.blocks) {
    if (sample.length > 4000) break;
    sample += `${block.text.slice(0, 400)} `;
  }
  return tokens(sample);
}

function groupsOf(facts: readonly Fact[]): Map<string, Group> {
  const counts = new Map<string, { size: number; asking: number; task: boolean }>();
  let task = '';
  for (const fact of facts) {
    if (fact.level > 0) task = '';
    if (fact.skip || fact.words === 0) continue;
    const entry = counts.get(fact.group) ?? { size: 0, asking: 0, task: false };
    counts.set(fact.group, entry);
    entry.size++;
    if (fact.form.score >= 1.5 && fact.form.against > -2) entry.asking++;
    if (fact.form.leadIn && fact.form.score >= 1.5) task = fact.group;
    else if (task !== '') entry.task = true;
  }
  return new Map(
    [...counts].map(([key, { size, asking, task: set }]) => [
      key,
      { size, asking: asking / size, task: set },
    ]),
  );
}

/** Builds spots, numbers repeated ones, and remembers which block became one. */
class SpotMaker {
  readonly spots: PlacedSpot[] = [];
  private readonly times = new Map<string, number>();
  private readonly byBlock = new Map<number, PlacedSpot>();
  private readonly byElement = new Map<Element, PlacedSpot>();

  constructor(
    private readonly facts: readonly Fact[],
    private readonly engine: SpotEngine,
    private readonly meta: SpotMeta,
    private readonly category: string,
    private readonly corrections: ReadonlyMap<string, Correction>,
  ) {}

  has(block: number | undefined): boolean {
    return block !== undefined && this.byBlock.has(block);
  }

  add(kind: SpotKind, fact: Fact, span: Span, form: TextForm, evidence: readonly Evidence[]): void {
    const text = fact.block.text.slice(span.start, span.end);
    const key = textKey(text);
    if (key === '') return;
    const time = (this.times.get(kind + key) ?? 0) + 1;
    this.times.set(kind + key, time);
    const word = this.corrections.get(key);
    // Headings of a posting ("What we are looking for") say nothing of a single line.
    const around = kind === 'requirement' ? {} : this.around(fact);
    const read = classifyTokens(text, tokens(text), around, this.engine);
    const competencies =
      word?.verdict === 'tests' && word.competency
        ? corrected(word.competency, read.competencies)
        : read.competencies;
    const spot: PlacedSpot = {
      ...read,
      id: shortHash(`${NORMALISER_VERSION}|${kind}|${key}|${time}`),
      kind,
      text,
      parts: form.sentences.length > 1 ? form.sentences.map((one) => text.slice(one.start, one.end)) : [text],
      competencies,
      evidence: evidence.filter((one) => one.weight > 0 && one.words !== ''),
      meta: {
        ...(ELSEWHERE.test(fact.heading?.text ?? '') ? {} : this.meta),
        ...metaNearby(this.facts, fact),
        ...fact.card?.meta,
      },
      block: fact.at,
      start: span.start,
      end: span.end,
    };
    this.spots.push(spot);
    this.byBlock.set(fact.at, spot);
    const item = fact.block.element.closest('li, tr');
    if (item && !this.byElement.has(item)) this.byElement.set(item, spot);
  }

  /** The question that this one follows up on: the list item it is nested in, its row's question, the one before "follow-ups:". */
  private parentOf(fact: Fact): PlacedSpot | undefined {
    const { element } = fact.block;
    const outer = element.closest('li')?.parentElement?.closest('li');
    if (outer) return this.byElement.get(outer);
    const row = element.closest('tr');
    if (row && this.byElement.has(row)) return this.byElement.get(row);
    return fact.follows === undefined
      ? undefined
      : this.spots.findLast((spot) => spot.block < (fact.follows ?? 0));
  }

  private around(fact: Fact) {
    const parent = this.parentOf(fact);
    const headings: string[] = [];
    for (
      let at = fact.level > 0 ? fact.heading?.parent : fact.heading;
      at && headings.length < 2;
      at = at.parent
    ) {
      // "What is tested", "Sample answer": what stands there says what it is for, not what it is about.
      const kind = kindOf(at.kinds, false);
      if (at.level > 1 && (kind === 'none' || kind === 'ask')) headings.push(at.text);
    }
    const category = [fact.column?.theme, fact.peeled.label, this.category].filter((one) => one).join('. ');
    return { headings, category, ...(parent ? { parent: parent.competencies } : {}) };
  }
}

/** The user's word first, what the cues said after it. */
function corrected(id: string, found: readonly CompetencyScore[]): CompetencyScore[] {
  const own = found.find((one) => one.id === id);
  return [{ id, score: 1, cues: own?.cues ?? [] }, ...found.filter((one) => one.id !== id)];
}
