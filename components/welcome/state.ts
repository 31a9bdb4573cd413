/** State of the welcome page: the words in the field, the drafts they make, and the stories already kept. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { commandKeys } from '../../utils/browser/menus';
import { sessionGet, sessionSet } from '../../utils/browser/session';
import { loadBuiltinPack } from '../../utils/rubrics/builtin';
import { createRegistry, type Registry } from '../../utils/rubrics/registry';
import { onChange } from '../../utils/store/live';
import { loadSamples, removeSamples } from '../../utils/store/samples';
import { addStories, stories } from '../../utils/store/stories';
import { storiesFromNotes } from '../../utils/stories/drafting';
import type { StoryFields, StoryRecord } from '../../utils/stories/model';
import { prepareBank } from '../../utils/stories/ranking';
import type { JudgedBank } from './judge';

/** Notes survive a reload of the page; they are gone with the browser, unless kept as stories. */
const NOTES_KEY = 'welcomeNotes';
/** Pause after a keystroke before drafts are made and judged, milliseconds. */
const PAUSE = 120;

export interface WelcomeState {
  readonly registry: Registry | null;
  readonly notes: string;
  readonly drafts: readonly StoryFields[];
  readonly bank: JudgedBank;
  readonly own: number;
  readonly samples: number;
  readonly shortcut: string;
  readonly error: string;
  readonly undoKeep: (() => Promise<void>) | null;
  setNotes(text: string): void;
  keep(): Promise<void>;
  loadSamples(): Promise<void>;
  removeSamples(): Promise<void>;
}

export function useWelcomeState(): WelcomeState {
  const [registry, setRegistry] = useState<Registry | null>(null);
  const [notes, writeNotes] = useState('');
  const [settled, setSettled] = useState('');
  const [records, setRecords] = useState<readonly StoryRecord[]>([]);
  const [shortcut, setShortcut] = useState('');
  const [error, setError] = useState('');
  const [keptIds, setKeptIds] = useState<{ ids: readonly string[]; notes: string } | null>(null);

  useEffect(() => {
    const reload = () =>
      stories.list().then(
        (listing) => setRecords(listing.records),
        (cause: unknown) => setError(sentence(cause)),
      );
    void reload();
    void loadBuiltinPack().then((pack) => setRegistry(createRegistry([pack])));
    void commandKeys().then((keys) =>
      setShortcut(keys.find(({ name }) => name === '_execute_action')?.key ?? ''),
    );
    void sessionGet(NOTES_KEY, '').then((kept) => {
      writeNotes((typed) => typed || kept);
      setSettled((typed) => typed || kept);
    });
    return onChange(() => void reload(), ['stories']);
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => setSettled(notes), PAUSE);
    return () => clearTimeout(timer);
  }, [notes]);

  const drafts = useMemo(() => storiesFromNotes(settled), [settled]);
  const bank = useMemo(() => judgedBank(records, drafts, registry), [records, drafts, registry]);

  const guarded = useCallback(async (step: () => Promise<unknown>) => {
    setError('');
    try {
      await step();
    } catch (cause) {
      setError(sentence(cause));
    }
  }, []);

  const setNotes = useCallback((text: string) => {
    writeNotes(text);
    void sessionSet(NOTES_KEY, text);
  }, []);

  return {
    registry,
    notes,
    drafts,
    bank,
    own: records.filter(({ origin }) => origin !== 'sample').length,
    samples: records.filter(({ origin }) => origin === 'sample').length,
    shortcut,
    error,
    setNotes,
    keep: () =>
      guarded(async () => {
        // From the field as it stands: the last keystrokes may not have settled yet.
        const added = await addStories(storiesFromNotes(notes));
        setKeptIds({ ids: added.map(({ id }) => id), notes });
        setNotes('');
        setSettled('');
      }),
    undoKeep:
      keptIds &&
      (() =>
        guarded(async () => {
          await Promise.all(keptIds.ids.map((id) => stories.remove(id)));
          setNotes(keptIds.notes);
          setKeptIds(null);
        })),
    loadSamples: () => guarded(loadSamples),
    removeSamples: () => guarded(removeSamples),
  };
}

function judgedBank(
  records: readonly StoryRecord[],
  drafts: readonly StoryFields[],
  registry: Registry | null,
): JudgedBank {
  const typed = drafts.map((draft, index) => ({ ...draft, id: `draft-${index}` }));
  const all = [...records, ...typed];
  return {
    bank: prepareBank(registry ? all : [], registry?.signalSources() ?? []),
    stories: new Map([
      ...records.map(({ id, title, origin }) => [id, { title, sample: origin === 'sample' }] as const),
      ...typed.map(({ id, title }) => [id, { title, sample: false }] as const),
    ]),
  };
}

function sentence(cause: unknown): string {
  return cause instanceof Error ? cause.message : 'Something went wrong. Your text is still in the field.';
}
