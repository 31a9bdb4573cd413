/** Services for tests: a browser and a database in memory, with the same promises as the real ones. */
import type { TabInfo } from '../browser/tabs';
import type { PageReport } from '../messaging/contract';
import type { ViewListeners } from '../messaging/view-port';
import type { Rubric } from '../rubrics/schema';
import type { AnswerMode, Spot } from '../spotting/types';
import { type DraftRecord, defaultSettings } from '../store/records';
import { emptyFields, type StoryRecord } from '../stories/model';
import type { Guide, Library, LibraryPart, PanelServices } from './services';

export const aSpot = (id: string, over: Partial<Spot> = {}): Spot => ({
  id,
  kind: 'question',
  text: `Question ${id}?`,
  parts: [],
  competencies: [{ id: 'ownership', score: 1, cues: [] }],
  evidence: [],
  meta: {},
  ...over,
});

export const aReport = (url: string, spots: readonly Spot[]): PageReport => ({
  scanGeneration: 1,
  url,
  title: 'A page',
  language: 'en',
  meta: {},
  spots,
});

export const aStory = (id: string, over: Partial<StoryRecord> = {}): StoryRecord => ({
  id,
  schema: 1,
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-01T10:00:00.000Z',
  rev: 1,
  deviceId: 'here',
  origin: 'user',
  ...emptyFields(),
  title: `Story ${id}`,
  ...over,
});

/** A guide whose every competency is a story one, but for those named. */
export function aGuide(modes: Readonly<Record<string, AnswerMode>> = {}): Guide {
  return {
    competencies: [],
    lenses: [],
    roles: [],
    lens: () => ({ id: 'plain', title: 'Plain', aliases: [], principles: [] }),
    principle: () => null,
    angle: () => null,
    rubric: (id) => ({ id, title: id, angles: [], signals: [] }) as unknown as Rubric,
    title: (id) => id,
    umbrella: () => undefined,
    answerMode: ({ answer, competencies }) =>
      answer ?? (competencies[0] && (modes[competencies[0].id] ?? 'story')),
    signalSources: () => [],
    labels: () => ({}),
  };
}

export interface FakeServices extends PanelServices {
  /** What is in front now; `arrive` tells the panel. */
  tab: TabInfo | null;
  readonly reports: Map<number, PageReport>;
  readonly kept: Map<string, string>;
  readonly revealed: string[];
  readonly activated: number[];
  /** Texts selected on the page. */
  selected: readonly string[];
  readonly stories: Map<string, StoryRecord>;
  readonly drafts: Map<string, DraftRecord>;
  /** Stories that fit every question. */
  fits: readonly string[];
  granted: boolean;
  arrive(): Promise<void>;
  send: ViewListeners;
}

/** Lets everything that is under way come to rest. */
export const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

export function fakeServices(guide: Guide = aGuide()): FakeServices {
  const arrivals = new Set<() => void>();
  const changes = new Set<(part: LibraryPart) => void>();
  const stories = new Map<string, StoryRecord>();
  const drafts = new Map<string, DraftRecord>();
  const announce = (part: LibraryPart) => {
    for (const changed of changes) changed(part);
  };
  const noUndo = async () => async () => {};
  const fake: FakeServices = {
    tab: null,
    reports: new Map(),
    kept: new Map(),
    revealed: [],
    activated: [],
    selected: [],
    stories,
    drafts,
    fits: [],
    granted: false,
    send: {},
    async arrive() {
      for (const arrived of arrivals) arrived();
      await rest();
    },
    browser: {
      currentTab: async () => fake.tab,
      onTabChange: (changed) => {
        arrivals.add(changed);
        return () => arrivals.delete(changed);
      },
      onMessage: (listeners) => {
        fake.send = listeners;
        return () => {};
      },
      report: async (tabId) => fake.reports.get(tabId) ?? null,
      reveal: async (_tabId, spotId) => {
        fake.revealed.push(spotId);
      },
      selection: async () => fake.selected,
      activate: async (tabId) => {
        fake.activated.push(tabId);
        return true;
      },
      hasSite: async () => fake.granted,
      allowSite: async () => true,
      dropSite: async () => {},
      isTabOff: async () => false,
      setTabOff: async () => {},
      refresh: async () => {},
      anchors: async () => null,
      revealSnippet: async () => null,
      describe: async () => null,
      describeText: async () => null,
      takeGuide: async () => false,
      refreshSnippets: async () => {},
      remember: async (tabId, url, spotId) => {
        fake.kept.set(`${tabId} ${url}`, spotId);
      },
      remembered: async (tabId, url) => fake.kept.get(`${tabId} ${url}`) ?? null,
      loadTicks: async () => ({}),
      saveTicks: async () => {},
      openWeb: () => {},
      openOwn: () => {},
      openSidebar: async () => {},
    },
    store: {
      async library(): Promise<Library> {
        return {
          stories: [...stories.values()],
          drafts: [...drafts.values()],
          told: [],
          snippets: [],
          settings: defaultSettings(),
        };
      },
      onChange: (changed) => {
        changes.add(changed);
        return () => changes.delete(changed);
      },
      saveSettings: async () => {},
      async putDraft(draft) {
        drafts.set(draft.id, { ...draft, updatedAt: new Date().toISOString() });
        announce('drafts');
      },
      async discardDraft(id) {
        drafts.delete(id);
        announce('drafts');
      },
      async commitDraft(draft) {
        const before = stories.get(draft.id);
        if (before && before.rev !== draft.baseRev)
          return before.deletedAt ? { kind: 'gone' } : { kind: 'conflict', theirs: before };
        const story = { ...aStory(draft.id), ...draft.fields, rev: draft.baseRev + 1 };
        stories.set(draft.id, story);
        drafts.delete(draft.id);
        announce('stories');
        return { kind: 'saved', story };
      },
      deleteStory: noUndo,
      dismissRemarks: noUndo,
      tell: noUndo,
      deleteSnippet: noUndo,
      keepQuestion: async () => ({ how: 'new', undo: async () => {} }),
      updateSnippet: noUndo,
      noteQuestions: async () => {},
      correct: noUndo,
    },
    loadGuide: async () => guide,
    prepareCoach: async ({ stories: list }) => ({
      rank: () =>
        list.map(({ id }) => ({ id, score: 0.5, weak: !fake.fits.includes(id), reasons: [], shows: [] })),
      read: () => ({ shows: [], lacks: [], pitfalls: [] }),
    }),
  };
  return fake;
}
