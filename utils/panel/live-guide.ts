/** Rubric texts and the reading of stories, for real. Loaded apart from the panel's first load: MiniSearch, cues, packs. */
import { packsInForce } from '../background/packs';
import { loadBuiltinPack } from '../rubrics/builtin';
import type { Rubric } from '../rubrics/schema';
import { assess } from '../stories/coach';
import { prepareBank, rankStories } from '../stories/ranking';
import type { RankableStory, SignalSource } from '../stories/types';
import type { Coach, Guide, Library } from './services';

export async function loadGuide(): Promise<Guide> {
  const [{ registry }, builtin] = await Promise.all([packsInForce(), loadBuiltinPack()]);
  // Reading a story compiles the rubric's cues once for each object: the same question gets the same object.
  const layered = new Map<string, Rubric | undefined>();
  return {
    ...registry,
    roles: builtin.roles.map(({ title }) => title),
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
  const bank = prepareBank(
    stories.map((story): RankableStory => ({ ...story, toldTo: toldTo.get(story.id) ?? [] })),
    signals,
  );
  const byId = new Map(stories.map((story) => [story.id, story]));
  return {
    rank: (question) => rankStories(question, bank),
    read(storyId, rubric) {
      const story = byId.get(storyId);
      return story ? assess(story, rubric) : { shows: [], lacks: [], pitfalls: [] };
    },
  };
}
