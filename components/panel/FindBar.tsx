import { useEffect, useRef, useState } from 'preact/hooks';
import type { Found, LiveFinder } from '../../utils/panel/find';
import type { Panel } from '../../utils/panel/panel';
import { titleFor } from '../../utils/panel/sections';
import { BottomBar } from './BottomBar';

/** "Find anything" and "New story", wired. The index is made when the field is first used. */
export function FindBar({ panel }: { readonly panel: Panel }) {
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const finder = useRef<LiveFinder | null>(null);
  // Counts what the index has taken in: results are asked for again.
  const [taken, setTaken] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const library = panel.library.current.value;
  const report = panel.page.report.value ?? null;
  const guide = panel.guide.value;

  useEffect(() => {
    if (!open || !library) return;
    void import('../../utils/panel/find').then(async ({ LiveFinder: Made }) => {
      finder.current ??= new Made();
      if (await finder.current.update(library, report, guide)) setTaken((before) => before + 1);
    });
  }, [open, library, report, guide]);

  const results = open && taken > 0 ? (finder.current?.find(query) ?? []) : [];

  // The draft that the question in front offers by itself is not offered twice.
  const question = panel.views.current.value.name === 'page' ? panel.page.spot.value?.text : undefined;
  const draft = library?.drafts.find((one) => question === undefined || one.question !== question);

  function close() {
    setOpen(false);
    setActive(0);
  }
  function pick(found: Found) {
    close();
    setQuery('');
    input.current?.blur();
    openFound(panel, found);
  }

  return (
    <BottomBar
      query={query}
      open={open && taken > 0}
      results={results}
      active={Math.min(active, Math.max(results.length - 1, 0))}
      input={input}
      onQuery={(next) => {
        setQuery(next);
        setActive(0);
        setOpen(true);
      }}
      onOpen={() => setOpen(true)}
      onMove={(step) => {
        setOpen(true);
        if (results.length > 0) setActive((active + step + results.length) % results.length);
      }}
      onPick={pick}
      onClose={close}
      onNew={() => panel.write({})}
      draft={draft ? titleFor(draft.fields).slice(0, 120) : null}
      onDraft={() => draft && panel.write({ draft, story: panel.stories.peek().get(draft.id) })}
    />
  );
}

function openFound(panel: Panel, { kind, id }: Found): void {
  const { views, page } = panel;
  if (kind === 'story' || kind === 'snippet' || kind === 'rubric') views.open({ name: kind, id });
  else if (kind === 'question') {
    views.home();
    page.select(id, true);
  } else {
    const draft = panel.library.current.peek()?.drafts.find((one) => one.id === id);
    if (draft) panel.write({ draft, story: panel.stories.peek().get(id) });
  }
}
