/** Bringing a file in: a look at what would change first, then all of it or none, with the way back. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { explain } from '../../utils/panel/library-state';
import type { Toasts } from '../../utils/panel/toasts';
import { annotationFile } from '../../utils/store/annotation-file';
import { BACKUP_STORES, type BackupStore } from '../../utils/store/backup-format';
import {
  applyImport,
  type Counts,
  type ImportHow,
  type ImportOutcome,
  type ImportPreview,
  previewImport,
} from '../../utils/store/import';
import { useBusy } from './busy';
import { readChosenFile } from './chosen-file';
import { tellPages } from './part';

const NAMES = {
  stories: ['story', 'stories'],
  drafts: ['draft', 'drafts'],
  snippets: ['snippet', 'snippets'],
  events: ['telling', 'tellings'],
  corrections: ['correction', 'corrections'],
  packs: ['rubric pack', 'rubric packs'],
} as const;
const named = (count: number, [one, many]: readonly [string, string]) =>
  `${count} ${count === 1 ? one : many}`;

/** "2 stories", "1 snippet", of every kind of which there are any. */
const listed = (count: (store: BackupStore) => number) =>
  BACKUP_STORES.filter((store) => count(store) > 0).map((store) => named(count(store), NAMES[store]));

interface Props {
  readonly title: string;
  /** What may be chosen, in a sentence or two. */
  readonly help: string;
  readonly accept: string;
  readonly toasts: Toasts;
}

export function ImportCard({ title, help, accept, toasts }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const [error, setError] = useState('');
  const [busy, begin] = useBusy();

  const run = (step: () => Promise<void>) =>
    begin(async () => {
      setError('');
      try {
        await step();
      } catch (cause) {
        setError(explain(cause));
      }
    });
  const look = (chosen: File | undefined) =>
    run(async () => {
      setPreview(null);
      setOutcome(null);
      if (!chosen) return;
      const read = await readChosenFile(chosen);
      if (!read.ok) return setError(read.error);
      const annotations = await annotationFile(read.text);
      const result = await previewImport(annotations?.text ?? read.text);
      if (!result.ok) return setError(result.error);
      const broken = (annotations?.broken ?? []).map((one) => ({ store: 'snippets' as const, ...one }));
      setPreview({ ...result, broken: [...broken, ...result.broken] });
    });
  const take = (chosen: ImportPreview, how: ImportHow) =>
    run(async () => {
      setOutcome(await applyImport(chosen, how));
      setPreview(null);
      if (file.current) file.current.value = '';
      tellPages();
    });
  const takeBack = (done: ImportOutcome) =>
    run(async () => {
      const stayed = await done.undo();
      setOutcome(null);
      tellPages();
      toasts.say(
        stayed > 0
          ? `Import undone. ${named(stayed, ['record', 'records'])} changed since then stayed.`
          : 'Import undone. Everything is as it was.',
      );
      file.current?.focus();
    });
  return (
    <section class="card pad-card">
      <h2>{title}</h2>
      <p class="soft">{help}</p>
      <label class="file-field">
        <span>File</span>
        <input
          ref={file}
          type="file"
          accept={accept}
          aria-disabled={busy}
          onClick={(event) => {
            if (busy) event.preventDefault();
            // Browsers say nothing when the same file is chosen again, which may have been mended meanwhile.
            else event.currentTarget.value = '';
          }}
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </label>
      {error && (
        <p class="problem" role="alert">
          {error}
        </p>
      )}
      {preview && <PreviewTable preview={preview} busy={busy} onTake={(how) => void take(preview, how)} />}
      {outcome && <Imported outcome={outcome} busy={busy} onUndo={() => void takeBack(outcome)} />}
    </section>
  );
}

interface ImportedProps {
  readonly outcome: ImportOutcome;
  readonly busy: boolean;
  onUndo(): void;
}

/** What came in, and the way back, for as long as one stays here. */
function Imported({ outcome, busy, onUndo }: ImportedProps) {
  const said = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone: whoever goes by keyboard stands before the way back.
  useLayoutEffect(() => said.current?.focus(), []);
  const { counts } = outcome;
  const came = listed((store) => counts[store].new + counts[store].changed);
  return (
    <div class="imported">
      <p ref={said} tabIndex={-1} role="status">
        {outcome.how === 'replace'
          ? 'Everything is as in the backup now.'
          : `Imported ${came.join(', ') || 'the settings'}.`}
        {outcome.copies > 0 &&
          ` ${named(outcome.copies, ['other version', 'other versions'])} kept as ${outcome.copies === 1 ? 'a copy' : 'copies'}.`}
      </p>
      <button type="button" class="button" aria-disabled={busy} onClick={onUndo}>
        Undo import
      </button>
    </div>
  );
}

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly busy: boolean;
  onTake(how: ImportHow): void;
}

function PreviewTable({ preview, busy, onTake }: PreviewProps) {
  const [how, setHow] = useState<ImportHow>('merge');
  const rows = Object.entries(NAMES).flatMap(([store, names]) => {
    const counts = preview.counts[store as keyof typeof NAMES];
    return counts.new + counts.changed + counts.same > 0 ? [{ name: names[1], ...counts }] : [];
  });
  const goes = listed((store) => preview.goes[store]);
  const anything = rows.some((row) => row.new + row.changed > 0) || preview.settings;
  return (
    <div class="preview" role="status">
      {rows.length > 0 && <CountTable rows={rows} />}
      {preview.settings && <p class="soft small">Its settings are newer than yours and will be taken.</p>}
      {preview.unknownFields.length > 0 && (
        <p class="soft small">
          Left out, because this version does not know them: {preview.unknownFields.join(', ')}.
        </p>
      )}
      {preview.broken.length > 0 && (
        <details>
          <summary>
            {named(preview.broken.length, ['record', 'records'])} can’t be read and will be skipped
          </summary>
          <ul class="small">
            {preview.broken.map((one) => (
              <li key={`${one.store} ${one.index}`}>
                {one.store} {one.index}
                {one.label && ` “${one.label}”`}: {one.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {preview.full && goes.length > 0 && rows.length > 0 && (
        <fieldset class="import-how">
          <legend class="visually-hidden">How it comes in</legend>
          <label>
            <input type="radio" name="how" checked={how === 'merge'} onChange={() => setHow('merge')} />
            Add it to what is here
          </label>
          <label>
            <input type="radio" name="how" checked={how === 'replace'} onChange={() => setHow('replace')} />
            Put it in place of what is here: what is in both will be as in the file, and {goes.join(', ')}{' '}
            would go
          </label>
        </fieldset>
      )}
      {anything || how === 'replace' ? (
        <button
          type="button"
          class={how === 'replace' ? 'button danger' : 'button primary'}
          aria-disabled={busy}
          onClick={() => onTake(how)}
        >
          {how === 'replace' ? 'Replace everything' : 'Import'}
        </button>
      ) : (
        <p class="soft">
          {rows.length > 0 ? 'You have all of it already.' : 'There is nothing in it to take.'}
        </p>
      )}
    </div>
  );
}

interface CountRow extends Counts {
  readonly name: string;
}

function CountTable({ rows }: { readonly rows: readonly CountRow[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">In the file</th>
          <th scope="col">new</th>
          <th scope="col">changed</th>
          <th scope="col">same</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td>{row.new}</td>
            <td>{row.changed}</td>
            <td>{row.same}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
