/**
 * What the panel needs from the rest of the house, as one interface: the browser, the database, the rubric texts and
 * the reading of stories. The panel's state is written against this, so that tests and previews can stand in for it;
 * `live-services.ts` is the real one.
 */
import type { TabInfo } from '../browser/tabs';
import type { PageReport } from '../messaging/contract';
import type { ViewListeners } from '../messaging/view-port';
import type { Registry } from '../rubrics/registry';
import type { Angle, Lens, Principle, Rubric } from '../rubrics/schema';
import type { AnchorState } from '../snippets/anchor';
import type { SnippetDraft } from '../snippets/types';
import type { Correction, Spot } from '../spotting/types';
import type { DraftToKeep } from '../store/drafts';
import type { DraftRecord, Settings, SnippetRecord, ToldEvent } from '../store/records';
import type { FieldsOf } from '../store/repository';
import type { Assessment } from '../stories/coach';
import type { StoryRecord } from '../stories/model';
import type { QuestionProfile, RankedStory } from '../stories/types';

/** Everything of the user's that the panel shows, read in one go. */
export interface Library {
  readonly stories: readonly StoryRecord[];
  readonly drafts: readonly DraftRecord[];
  readonly told: readonly ToldEvent[];
  readonly snippets: readonly SnippetRecord[];
  readonly settings: Settings;
}

/** A draft as it is handed to the store, which stamps it. */
export type Draft = DraftToKeep;

/** The parts of the library, by the names of their stores. */
export type LibraryPart = 'stories' | 'drafts' | 'events' | 'snippets' | 'settings';
export const LIBRARY_PARTS: readonly LibraryPart[] = ['stories', 'drafts', 'events', 'snippets', 'settings'];

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly story: StoryRecord }
  /** Somebody saved the story since the draft began; nothing was written. */
  | { readonly kind: 'conflict'; readonly theirs: StoryRecord }
  /** Somebody deleted the story since the draft began; nothing was written. */
  | { readonly kind: 'gone' };

/** Takes a step back; resolves once that is stored. */
export type Undo = () => Promise<void>;

/** The stories made ready for questions; a new one is made whenever stories change. */
export interface Coach {
  rank(question: QuestionProfile): readonly RankedStory[];
  read(storyId: string, rubric: Rubric): Assessment;
}

/** Rubric texts of all packs, with the roles they know by name. */
export interface Guide extends Registry {
  readonly roles: readonly string[];
  /** The lens of a company; the plain one for a company nobody knows. */
  lens(company: string): Lens;
  /** The principle of a lens that a competency answers to most. */
  principle(lens: Lens, competency: string): Principle | null;
  /** The second angle of a rubric that a question takes. */
  angle(rubric: Rubric, question: string): Angle | null;
}

export interface FoundSnippet {
  readonly id: string;
  readonly state: AnchorState;
}

/** What may be changed of a snippet; `undefined` takes a part away. */
export type SnippetChange = {
  [K in keyof FieldsOf<SnippetRecord>]?: FieldsOf<SnippetRecord>[K] | undefined;
};

export type Ticks = Readonly<Record<string, readonly string[]>>;

export interface PanelServices {
  readonly browser: {
    /** The tab this panel speaks of. */
    currentTab(): Promise<TabInfo | null>;
    onTabChange(changed: () => void): () => void;
    onMessage(listeners: ViewListeners): () => void;
    report(tabId: number): Promise<PageReport | null>;
    reveal(tabId: number, spotId: string): Promise<void>;
    activate(tabId: number): Promise<boolean>;
    /** What is selected on the page, as texts that could be questions. */
    selection(tabId: number): Promise<readonly string[]>;
    hasSite(url: string): Promise<boolean>;
    /** Must be called within a click. */
    allowSite(url: string): Promise<boolean>;
    dropSite(url: string): Promise<void>;
    isTabOff(tabId: number): Promise<boolean>;
    setTabOff(tabId: number, off: boolean): Promise<void>;
    /** Settings, corrections or grants changed: pages take it in. */
    refresh(): Promise<void>;
    /** How the page's snippets were found; null where no script of ours looks for them. */
    anchors(tabId: number): Promise<readonly FoundSnippet[] | null>;
    /** Scrolls to a snippet, or to the passage likest to one that is gone; its words, or null. */
    revealSnippet(tabId: number, id: string, nearest: boolean): Promise<string | null>;
    /** Describes that passage, or what is selected on the page; null where there is none. */
    describe(tabId: number, nearestTo: string | null): Promise<SnippetDraft | null>;
    /** Describes a question of the page by its words. */
    describeText(tabId: number, text: string): Promise<SnippetDraft | null>;
    /** Reads the page as a guide and leaves it for the library; false where there is nothing of one. */
    takeGuide(tabId: number): Promise<boolean>;
    /** Snippets changed: the page looks for them again. */
    refreshSnippets(tabId: number): Promise<void>;
    remember(tabId: number, url: string, spotId: string): Promise<void>;
    remembered(tabId: number, url: string): Promise<string | null>;
    /** Lines ticked by hand, kept until the browser closes: "story competency" → signal ids. */
    loadTicks(): Promise<Ticks>;
    saveTicks(ticks: Ticks): Promise<void>;
    openWeb(url: string): void;
    openOwn(path: string): void;
    /** Firefox's popup can hand over to the sidebar. */
    openSidebar(): Promise<void>;
  };
  readonly store: {
    /** Reads what changed since `known`; without it everything but snippets, which are read when `changed` names them. */
    library(known: Library | null, changed: ReadonlySet<LibraryPart>): Promise<Library>;
    onChange(changed: (part: LibraryPart) => void): () => void;
    saveSettings(change: (settings: Settings) => Settings): Promise<void>;
    putDraft(draft: Draft): Promise<void>;
    discardDraft(id: string): Promise<void>;
    /** Saves a draft as its story; the draft is gone once that is stored. */
    commitDraft(draft: Draft): Promise<SaveOutcome>;
    /** `draft`: words not saved yet, which come back with the story. */
    deleteStory(story: StoryRecord, draft?: Draft): Promise<Undo>;
    /** Remarks of the coach that are to be silent for this story. */
    dismissRemarks(story: StoryRecord, ids: readonly string[]): Promise<Undo>;
    tell(storyId: string, company: string, question: string): Promise<Undo>;
    deleteSnippet(snippet: SnippetRecord): Promise<Undo>;
    /** Keeps a question, or learns of one more place where its family is known. */
    keepQuestion(draft: SnippetDraft): Promise<{ how: 'new' | 'seen again' | 'known'; undo: Undo }>;
    /** Resolves to the way back. */
    updateSnippet(id: string, change: SnippetChange): Promise<Undo>;
    /** Remembers what the questions of a page test, without a word of them. */
    noteQuestions(questions: readonly { text: string; competency: string }[]): Promise<void>;
    correct(text: string, verdict: Correction['verdict'], competency?: string): Promise<Undo>;
  };
  loadGuide(): Promise<Guide>;
  prepareCoach(library: Pick<Library, 'stories' | 'told'>, guide: Guide): Promise<Coach>;
}

/** The question of a spot as ranking sees it. */
export function profileOf(spot: Spot, company: string): QuestionProfile {
  return { text: spot.text, competencies: spot.competencies, ...(company ? { company } : {}) };
}
