/** The user's word on single texts, each to be taken back. */
import { corrections } from '../../utils/store/corrections';
import type { CorrectionRecord } from '../../utils/store/records';
import { type PartProps, tellPages, useGuarded } from './part';
import { theGuide } from './story-data';
import { useRecords } from './use-records';

const read = async () => {
  const [{ records }, guide] = await Promise.all([corrections.list(), theGuide()]);
  return { records, titleOf: (id: string) => guide.title(id) };
};

export function CorrectionsPart({ toasts }: PartProps) {
  const { value, problem } = useRecords(read, ['corrections', 'packs']);
  const guarded = useGuarded(toasts);
  if (problem) return <p class="problem">{problem}</p>;
  if (!value) return null;
  const { records, titleOf } = value;
  if (records.length === 0) {
    return (
      <p class="soft part-empty">
        Where a mark is wrong, say so behind “⋯” in its hint card or in the panel. What you said is kept here
        for every page, and can be taken back.
      </p>
    );
  }
  const takeBack = (record: CorrectionRecord) =>
    guarded(async () => {
      await corrections.remove(record.id);
      tellPages();
      toasts.say('Taken back.', async () => {
        await corrections.undelete(record.id);
        tellPages();
      });
    });
  return (
    <ul class="lines" aria-label="Your corrections">
      {records.map((record) => (
        <li class="card line" key={record.id}>
          <span class="line-text">
            {record.text} <span class="faint small">{verdictOf(record, titleOf)}</span>
          </span>
          <button
            type="button"
            class="button small"
            onClick={(event) => event.detail < 2 && takeBack(record)}
          >
            Take back
          </button>
        </li>
      ))}
    </ul>
  );
}

function verdictOf({ verdict, competency = '' }: CorrectionRecord, titleOf: (id: string) => string): string {
  if (verdict === 'not-a-question') return 'not a question';
  if (verdict === 'is-a-question') return 'a question';
  return `tests ${titleOf(competency)}`;
}
