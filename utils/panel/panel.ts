/** The panel's state put together: page, library, rubric texts, the answer to the question shown, and what is written. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { defaultSettings, type Settings } from '../store/records';
import type { StoryRecord } from '../stories/model';
import { type Answer, answerFor, companyOf } from './answer';
import { createLibraryState, type LibraryState } from './library-state';
import { createPageState, type PageState } from './page-state';
import { countReady, type Readiness, type ReadyCount, readinessOf } from './readiness';
import type { Coach, Guide, PanelServices, Ticks } from './services';
import { createToasts, type Toasts } from './toasts';
import { createViews, type Views } from './views';
import { startWriting, type Writing, type WritingStart } from './writing';

export interface Panel {
  readonly services: PanelServices;
  readonly page: PageState;
  readonly library: LibraryState;
  readonly settings: ReadonlySignal<Settings>;
  readonly stories: ReadonlySignal<ReadonlyMap<string, StoryRecord>>;
  readonly guide: ReadonlySignal<Guide | null>;
  readonly coach: ReadonlySignal<Coach | null>;
  readonly answer: ReadonlySignal<Answer | null>;
  readonly readiness: ReadonlySignal<ReadonlyMap<string, Readiness>>;
  readonly ready: ReadonlySignal<ReadyCount>;
  readonly writing: ReadonlySignal<Writing | null>;
  /** The panel has followed to another page while a story was being written. */
  readonly elsewhere: ReadonlySignal<boolean>;
  readonly ticks: ReadonlySignal<Ticks>;
  readonly views: Views;
  readonly toasts: Toasts;
  write(start: WritingStart): void;
  /** Closes the editor. What was typed stays as a draft. */
  stopWriting(): Promise<void>;
  tick(storyId: string, competency: string, signalId: string, on: boolean): void;
  /** Starts following the browser and the database; returns the way to stop. */
  start(): () => void;
}

export function createPanel(services: PanelServices): Panel {
  const toasts = createToasts();
  const views = createViews();
  const library = createLibraryState(services.store);
  const unset = defaultSettings();
  const settings = computed(() => library.current.value?.settings ?? unset);
  const storyList = computed(() => library.current.value?.stories);
  const stories = computed(() => new Map((storyList.value ?? []).map((story) => [story.id, story])));
  const guide = signal<Guide | null>(null);
  const coach = signal<Coach | null>(null);
  const readiness = signal<ReadonlyMap<string, Readiness>>(new Map());
  const writing = signal<Writing | null>(null);
  const elsewhere = signal(false);
  const ticks = signal<Ticks>({});

  const page = createPageState({
    browser: services.browser,
    settings: computed(() => library.current.value?.settings),
    onArrive() {
      if (writing.peek()) elsewhere.value = true;
      else views.home();
    },
    onFocus() {
      if (writing.peek()) elsewhere.value = true;
      else views.home();
    },
    onSnippet(id) {
      if (writing.peek()) elsewhere.value = true;
      else views.open({ name: 'snippet', id });
    },
    onNotice: (text) => toasts.say(text),
  });

  const pageCompany = computed(() => page.report.value?.meta.company ?? '');
  const answer = computed(() => {
    const spot = page.spot.value;
    if (!spot || !guide.value) return null;
    return answerFor({
      spot,
      pageCompany: pageCompany.value,
      pageRole: page.report.value?.meta.role ?? '',
      target: settings.value.target,
      stories: stories.value,
      guide: guide.value,
      coach: coach.value,
    });
  });

  /** A new coach whenever stories, tellings or texts change; the newest wins. */
  function followCoach(): () => void {
    let turn = 0;
    // Parts keep their identity while they are not read anew: a draft being typed makes no new coach.
    const told = computed(() => library.current.value?.told);
    return effect(() => {
      const [list, events, texts] = [storyList.value, told.value, guide.value];
      turn += 1;
      const mine = turn;
      if (!list || !events || !texts) return;
      services.prepareCoach({ stories: list, told: events }, texts).then(
        (next) => {
          if (mine === turn) coach.value = next;
        },
        (error: unknown) => {
          console.error('Storymark could not read the stories', error);
          toasts.complain(
            'Your stories could not be read against the rubrics. They are safe; find them below.',
          );
        },
      );
    });
  }

  /** What the page's questions test, for Coverage. Nothing waits for it, and nothing is lost if it fails. */
  function followQuestions(): () => void {
    return effect(() => {
      const asked = (page.report.value?.spots ?? []).flatMap(({ kind, text, competencies: [first] }) =>
        kind === 'question' && first ? [{ text, competency: first.id }] : [],
      );
      void services.store.noteQuestions(asked).catch(() => undefined);
    });
  }

  function followReadiness(): () => void {
    let turn = 0;
    return effect(() => {
      const [report, texts, reader] = [page.report.value, guide.value, coach.value];
      const [known, { target }] = [stories.value, settings.value];
      const fromPage = pageCompany.value;
      turn += 1;
      const mine = turn;
      if (!report || !texts || !reader) return;
      const of = { spots: report.spots, stories: known, guide: texts, coach: reader };
      void readinessOf(
        { ...of, companyOf: (spot) => companyOf(spot, fromPage, target) },
        () => mine !== turn,
      ).then((next) => {
        if (next && mine === turn) readiness.value = next;
      });
    });
  }

  async function stopWriting(): Promise<void> {
    const left = writing.peek();
    writing.value = null;
    elsewhere.value = false;
    if (views.current.peek().name === 'edit') views.back();
    await left
      ?.leave()
      .catch(() => toasts.complain('The draft could not be tidied away; nothing typed is lost.'));
    await library.reload('stories', 'drafts');
  }

  return {
    services,
    page,
    library,
    settings,
    stories,
    guide,
    coach,
    answer,
    readiness,
    ready: computed(() => countReady(page.report.value?.spots ?? [], readiness.value)),
    writing,
    elsewhere,
    ticks,
    views,
    toasts,
    write(start) {
      const next = startWriting(services.store, start);
      elsewhere.value = false;
      writing.value = next;
      views.open({ name: 'edit', id: next.id });
    },
    stopWriting,
    tick(storyId, competency, signalId, on) {
      const key = `${storyId} ${competency}`;
      const others = (ticks.peek()[key] ?? []).filter((id) => id !== signalId);
      ticks.value = { ...ticks.peek(), [key]: on ? [...others, signalId] : others };
      void services.browser.saveTicks(ticks.peek());
    },
    start() {
      const stops = [page.follow(), library.follow(), followCoach(), followReadiness(), followQuestions()];
      void page.refresh();
      void library.reload();
      void services.browser.loadTicks().then((known) => {
        ticks.value = known;
      });
      services.loadGuide().then(
        (texts) => {
          guide.value = texts;
        },
        () => toasts.complain('The rubrics could not be loaded. Close this panel and open it again.'),
      );
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
