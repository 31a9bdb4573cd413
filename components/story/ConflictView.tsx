import { titleFor } from '../../utils/panel/sections';
import { SECTIONS, type StoryFields, type StoryRecord } from '../../utils/stories/model';
import { SubHeader } from '../ui/SubHeader';

interface Props {
  readonly mine: StoryFields;
  readonly theirs: StoryRecord;
  onReplace(): void;
  onBeside(): void;
  onTheirs(): void;
  onBack(): void;
}

/** The story was saved in another window meanwhile: both versions, and the choice. */
export function ConflictView({ mine, theirs, onReplace, onBeside, onTheirs, onBack }: Props) {
  return (
    <div class="view">
      <SubHeader title="Two versions of this story" onBack={onBack} />
      <div class="pad conflict">
        <p>It was saved in another window while you were writing. Nothing is lost: choose what to keep.</p>
        <div class="form-actions">
          <button type="button" class="button primary" onClick={onBeside}>
            Keep both
          </button>
          <button type="button" class="button" onClick={onReplace}>
            Keep mine
          </button>
          <button type="button" class="button" onClick={onTheirs}>
            Keep the other
          </button>
        </div>
        <Version name="Yours, not saved yet" fields={mine} other={theirs} />
        <Version
          name={`The other, saved ${new Date(theirs.updatedAt).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })}`}
          fields={theirs}
          other={mine}
        />
      </div>
    </div>
  );
}

interface VersionProps {
  readonly name: string;
  readonly fields: StoryFields;
  readonly other: StoryFields;
}

/** Longest text of one part shown here; the whole of it is in the story. */
const SHOWN = 1_500;

/** One version, its differing parts marked. */
function Version({ name, fields, other }: VersionProps) {
  return (
    <section class="card version">
      <h2>{name}</h2>
      <p class={fields.title === other.title ? 'story-name' : 'story-name differs'}>
        {titleFor(fields) || 'Untitled'}
      </p>
      {(['body', ...SECTIONS] as const)
        .filter((part) => fields[part].trim() !== '')
        .map((part) => (
          <p key={part} class={fields[part] === other[part] ? 'pre' : 'pre differs'}>
            {part !== 'body' && <strong>{part[0]?.toUpperCase() + part.slice(1)}: </strong>}
            {fields[part].length > SHOWN ? `${fields[part].slice(0, SHOWN)} …` : fields[part]}
          </p>
        ))}
    </section>
  );
}
