/** Rubric packs: the built-in one, and the user's own, which can be brought in, switched off, saved and removed. */
import { useState } from 'preact/hooks';
import { explain } from '../../utils/panel/library-state';
import { loadBuiltinPack } from '../../utils/rubrics/builtin';
import type { Pack } from '../../utils/rubrics/schema';
import { importPack, packs } from '../../utils/store/packs';
import type { PackRecord } from '../../utils/store/records';
import { type PartProps, tellPages, useGuarded } from './part';
import { saveFile } from './save-file';
import { useRecords } from './use-records';

const read = async () => ({ own: (await packs.list()).records, builtin: await loadBuiltinPack() });

export function PacksPart({ toasts }: PartProps) {
  const { value, problem } = useRecords(read, ['packs']);
  const [errors, setErrors] = useState<readonly string[]>([]);
  const guarded = useGuarded(toasts);
  if (problem) return <p class="problem">{problem}</p>;
  if (!value) return null;

  async function bring(file: File | undefined) {
    setErrors([]);
    if (!file) return;
    try {
      const result = await importPack(await file.text());
      if (!result.ok) return setErrors(result.errors);
      toasts.say(result.replaced ? 'Pack replaced by the newer one.' : 'Pack added.');
      tellPages();
    } catch (cause) {
      setErrors([explain(cause)]);
    }
  }
  const change = (step: () => Promise<unknown>) =>
    guarded(async () => {
      await step();
      tellPages();
    });
  const remove = (record: PackRecord) =>
    change(async () => {
      await packs.remove(record.id, record.rev);
      toasts.say('Pack removed.', async () => {
        await packs.undelete(record.id);
        tellPages();
      });
    });

  return (
    <>
      <ul class="lines" aria-label="Rubric packs">
        <li class="card line">
          <span class="line-text">
            {value.builtin.title}{' '}
            <span class="faint small">{value.builtin.rubrics.length} rubrics, comes with Storymark</span>
          </span>
        </li>
        {value.own.map((record) => {
          const pack = record.document as Pack;
          return (
            <li class="card line" key={record.id}>
              <label class="line-text">
                <input
                  type="checkbox"
                  checked={record.enabled}
                  onChange={(event) => {
                    const enabled = event.currentTarget.checked;
                    change(() => packs.update(record.id, record.rev, { enabled }));
                  }}
                />{' '}
                {pack.title} <span class="faint small">{pack.rubrics.length} rubrics</span>
              </label>
              <button
                type="button"
                class="button small"
                onClick={() => saveFile(`${record.packId}.json`, JSON.stringify(pack, null, 2))}
              >
                Save as file
              </button>
              <button
                type="button"
                class="button small quiet danger"
                onClick={(event) => event.detail < 2 && remove(record)}
              >
                Remove
              </button>
            </li>
          );
        })}
      </ul>
      <section class="card pad-card">
        <h2>Bring a pack in</h2>
        <p class="soft">
          A JSON file in Storymark’s pack format: rubrics of your own and the cues that lead questions to
          them. It is checked before it is used.
        </p>
        <label class="file-field">
          <span>File</span>
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const input = event.currentTarget;
              void bring(input.files?.[0]).then(() => {
                input.value = '';
              });
            }}
          />
        </label>
        {errors.length > 0 && (
          <div class="problem" role="alert">
            This pack can’t be used:
            <ul>
              {errors.slice(0, 12).map((error) => (
                <li key={error}>{error}</li>
              ))}
            </ul>
          </div>
        )}
      </section>
    </>
  );
}
