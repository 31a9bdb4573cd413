/** The panel's editor on the library's page, with its way out of a conflict. */
import { isBlank } from '../../utils/panel/sections';
import type { Writing } from '../../utils/panel/writing';
import type { StoryRecord } from '../../utils/stories/model';
import { ConflictView } from '../story/ConflictView';
import { StoryEditor } from '../story/StoryEditor';

interface Props {
  readonly writing: Writing;
  readonly prompts: readonly string[];
  readonly competencies: readonly { readonly id: string; readonly title: string }[];
  onDone(saved: boolean): void;
  onEmpty(): void;
  onDelete(): void;
}

export function LibraryEditor({ writing, prompts, competencies, onDone, onEmpty, onDelete }: Props) {
  const theirs = writing.conflict.value;
  const finish = async (saving: Promise<StoryRecord | null>) => {
    if (await saving) onDone(true);
  };
  if (theirs) {
    return (
      <ConflictView
        mine={writing.fields()}
        theirs={theirs}
        onBeside={() => void finish(writing.keepMine('beside'))}
        onReplace={() => void finish(writing.keepMine('replace'))}
        onTheirs={() => void finish(writing.keepTheirs())}
        onBack={() => onDone(false)}
      />
    );
  }
  return (
    <div class="library-editor">
      <StoryEditor
        writing={writing}
        prompts={prompts}
        competencies={competencies}
        onSave={() => (isBlank(writing.fields()) ? onEmpty() : void finish(writing.save()))}
        onBack={() => onDone(false)}
        onDelete={onDelete}
      />
    </div>
  );
}
