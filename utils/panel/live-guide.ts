/** Rubric texts and the reading of stories, for real. Loaded apart from the panel's first load: MiniSearch, cues, packs. */
import { angleFor } from '../rubrics/angles';
import { loadBuiltinPack } from '../rubrics/builtin';
import { lensFor, principlesFor } from '../rubrics/lenses';
import { createRegistry } from '../rubrics/registry';
import type { Rubric } from '../rubrics/schema';
import { enabledPacks } from '../store/packs';
import { assess } from '../stories/coach';
import { prepareBankInTurns, rankStories } from '../stories/ranking';
import type { RankableStory, SignalSource } from '../stories/types';
import type { Coach, Guide, Library } from './services';

export async function loadGuide(): Promise<Guide> {
  const [builtin, own] = await Promise.all([loadBuiltinPack(), enabledPacks()]);
  const registry = createRegistry([builtin, ...own]);
  // Reading a story compiles the rubric's cues once for each object: the same question gets the same object.
  const layered = new Map<string, Rubric | undefined>();
  return {
    ...registry,
    roles: builtin.roles.map(({ title }) => title),
    lens: (company) => lensFor(company, registry.lenses),
    principle: (lens, competency) => principlesFor(lens, competency)[0] ?? null,
    angle: (rubric, question) => angleFor(rubric, question) ?? null,
    rubric(id, role = '') {
      const key = `${id} ${role}`;
      if (!layered.has(key)) layered.set(key, registry.rubric(id, role));
      return layered.get(key);
    },
  };
}

const sources = new WeakMap<Guide, readonly SignalSource[]>();

export async function prepareCoach(
  { stories, told }: Pick<Library, 'stories' | 'told'>,
  guide: Guide,
): Promise<Coach> {
  const signals = sources.get(guide) ?? guide.signalSources();
  sources.set(guide, signals);
  const toldTo = new Map<string, string[]>();
  for (const { storyId, company } of told)
    toldTo.set(storyId, [...(toldTo.get(storyId) ?? []), company.toLowerCase()]);
  const rankable = stories.map((story): RankableStory => ({ ...story, toldTo: toldTo.get(story.id) ?? [] }));
  const bank = await prepareBankInTurns(rankable, signals);
  if (!bank) throw new Error('Nobody waits for the stories any more.');
  const byId = new Map(stories.map((story) => [story.id, story]));
  return {
    rank: (question) => rankStories(question, bank),
    read(storyId, rubric) {
      const story = byId.get(storyId);
      return story ? assess(story, rubric) : { shows: [], lacks: [], pitfalls: [] };
    },
  };
}
