/** The library: everything Storymark keeps, on one page, with the way out and in again. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { liveStore } from '../../utils/panel/live-store';
import { createToasts } from '../../utils/panel/toasts';
import { useKeptFocus } from '../ui/kept-focus';
import { ToastBar } from '../ui/ToastBar';
import { BackupPart } from './BackupPart';
import { CorrectionsPart } from './CorrectionsPart';
import { CoveragePart } from './CoveragePart';
import { GuidePart } from './GuidePart';
import { KeysPart } from './KeysPart';
import { NeverSayPart } from './NeverSayPart';
import { PacksPart } from './PacksPart';
import type { PartProps } from './part';
import { SitesPart } from './SitesPart';
import { SnippetsPart } from './SnippetsPart';
import { StoriesPart } from './StoriesPart';

const PARTS = [
  { id: 'stories', title: 'Stories', Part: StoriesPart },
  { id: 'coverage', title: 'Coverage', Part: CoveragePart },
  { id: 'snippets', title: 'Snippets', Part: SnippetsPart },
  { id: 'backup', title: 'Backup', Part: BackupPart },
  { id: 'never-say', title: 'Never say', Part: NeverSayPart },
  { id: 'packs', title: 'Rubric packs', Part: PacksPart },
  { id: 'guide', title: 'From a guide', Part: GuidePart },
  { id: 'sites', title: 'Sites', Part: SitesPart },
  { id: 'corrections', title: 'Your corrections', Part: CorrectionsPart },
  { id: 'keys', title: 'Keyboard', Part: KeysPart },
] as const;

/** The part named in the address, so that reload, back and links lead to the same one. */
function partInAddress(): string {
  const id = location.hash.slice(1);
  return PARTS.some((part) => part.id === id) ? id : PARTS[0].id;
}

export function Library() {
  const [current, setCurrent] = useState(partInAddress);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  const props: PartProps = useMemo(() => ({ store: liveStore(), toasts: createToasts() }), []);
  useEffect(() => {
    const follow = () => setCurrent(partInAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const shown = PARTS.find(({ id }) => id === current) ?? PARTS[0];
  useEffect(() => {
    document.title = `${shown.title} · Storymark`;
  }, [shown]);

  return (
    <div class="library" ref={root}>
      <nav aria-label="Library">
        <p class="library-name">
          <img src="/icon/32.png" width="24" height="24" alt="" />
          Storymark
        </p>
        <ul>
          {PARTS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === shown.id ? 'page' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
        <p class="faint small">Everything here stays on this computer.</p>
      </nav>
      <main>
        <h1 tabIndex={-1}>{shown.title}</h1>
        <shown.Part key={shown.id} {...props} />
      </main>
      <ToastBar toasts={props.toasts} />
    </div>
  );
}
