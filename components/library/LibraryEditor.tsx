/** The panel's editor on the library's page, with its ways out: saved, left as a draft, discarded, or in a conflict. */
import { isBlank, titleFor } from '../../utils/panel/sections';
import type { Guide } from '../../utils/panel/services';
import type { Writing } from '../../utils/panel/writing';
import type { StoryRecord } from '../../utils/stories/model';
import { ConflictView } from '../story/ConflictView';
import { StoryEditor } from '../story/StoryEditor';
import { type PartProps, useGuarded } from './part';
import { asksFor, promptsFor } from './story-data';

interface Props extends PartProps {
  readonly writing: Writing;
  readonly guide: Guide;
  /** The saved story that is written on; absent for a new one. */
  readonly story?: StoryRecord | undefined;
  onClose(): void;
}

export function LibraryEditor({ writing, guide, story, store, toasts, onClose }: Props) {
  const guarded = useGuarded(toasts);
  const theirs = writing.conflict.value;
  const leave = () => {
    const left = writing.unsaved();
    guarded(async () => {
      await writing.leave();
      if (left) toasts.say('Kept as a draft.');
    });
    onClose();
  };
  const finish = async (saving: Promise<StoryRecord | null>) => {
    if (!(await saving)) return;
    leave();
    toasts.say('Saved.');
  };
  /** All ways can be taken back: no word is gone by one click. */
  const drop = (whole: boolean) =>
    guarded(async () => {
      const kept = writing.unsaved();
      await writing.discard();
      onClose();
      if (whole && story) {
        const undo = await store.deleteStory(story, kept);
        toasts.say(`Deleted “${titleFor(story).slice(0, 40)}”.`, undo);
      } else if (kept)
        toasts.say(story ? 'Changes discarded.' : 'Draft discarded.', () => store.putDraft(kept));
    });
  if (theirs) {
    return (
      <ConflictView
        mine={writing.fields()}
        theirs={theirs}
        onBeside={() => void finish(writing.keepMine('beside'))}
        onReplace={() => void finish(writing.keepMine('replace'))}
        onTheirs={() => void finish(writing.keepTheirs())}
        onBack={leave}
      />
    );
  }
  return (
    <div class="library-editor">
      <StoryEditor
        writing={writing}
        prompts={promptsFor(guide, writing)}
        asks={asksFor(guide, writing)}
        competencies={guide.competencies}
        onSave={() =>
          isBlank(writing.fields()) ? toasts.say('Nothing to save yet.') : void finish(writing.save())
        }
        onBack={leave}
        onDelete={() => drop(true)}
        onDiscard={() => drop(false)}
      />
    </div>
  );
}
