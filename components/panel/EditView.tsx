import { useEffect } from 'preact/hooks';
import type { Panel } from '../../utils/panel/panel';
import { isBlank } from '../../utils/panel/sections';
import type { Writing } from '../../utils/panel/writing';
import { siteName } from '../../utils/settings/sites';
import type { StoryRecord } from '../../utils/stories/model';
import { ConflictView } from '../story/ConflictView';
import { StoryEditor } from '../story/StoryEditor';
import { deleteStory } from './delete-story';
import { promptsFor } from './YourStory';

/** The editor, wired. */
export function EditView({ panel }: { readonly panel: Panel }) {
  const writing = panel.writing.value;
  // The draft could not begin (the panel was reloaded in the middle): back to where one came from.
  useEffect(() => {
    if (!writing) panel.views.back();
  }, [writing, panel]);
  return writing ? <Editor panel={panel} writing={writing} /> : null;
}

function Editor({ panel, writing }: { readonly panel: Panel; readonly writing: Writing }) {
  const { guide, toasts, views, stories } = panel;
  const theirs = writing.conflict.value;

  async function finish(saving: Promise<StoryRecord | null>): Promise<void> {
    const story = await saving;
    if (!story) return;
    await panel.library.reload('stories', 'drafts');
    toasts.say('Saved.');
    if (panel.writing.peek() !== writing) return;
    // The view changes once, and at once: whoever is quick to go on must not lose the focus again.
    const left = panel.stopWriting();
    views.home();
    // A story started elsewhere than from the question in front is shown, so that one sees what was saved.
    if (writing.at) return void (await left);
    if (writing.question === undefined || writing.question !== panel.page.spot.peek()?.text)
      views.open({ name: 'story', id: story.id });
    await left;
  }

  if (theirs)
    return (
      <ConflictView
        mine={writing.fields()}
        theirs={theirs}
        onBeside={() => void finish(writing.keepMine('beside'))}
        onReplace={() => void finish(writing.keepMine('replace'))}
        onTheirs={() => void finish(writing.keepTheirs())}
        onBack={() => void panel.stopWriting()}
      />
    );
  const story = stories.value.get(writing.id);
  const answer = panel.answer.value;
  const fromHere = answer && writing.question === answer.spot.text ? answer : null;
  const rubric = fromHere?.rubric ?? guide.value?.rubric(writing.fields().tags[0] ?? '') ?? null;
  return (
    <>
      {panel.elsewhere.value && <ElsewhereLine panel={panel} />}
      <StoryEditor
        writing={writing}
        prompts={writing.isNew ? promptsFor({ rubric }) : []}
        competencies={guide.value?.competencies ?? []}
        asks={(rubric ?? answer?.rubric)?.followUps.map(({ ask }) => ask) ?? []}
        onSave={() => {
          if (isBlank(writing.fields())) toasts.say('Nothing to save yet.');
          else void finish(writing.save());
        }}
        onBack={() => void panel.stopWriting()}
        onDelete={() => void remove(panel, writing, story)}
        onDiscard={() => void remove(panel, writing, undefined)}
      />
    </>
  );
}

/** Drops a draft, and deletes the saved story it belongs to where one is given; both can be undone. */
async function remove(panel: Panel, writing: Writing, story: StoryRecord | undefined): Promise<void> {
  const kept = writing.unsaved();
  await writing.discard();
  await panel.stopWriting();
  if (story) await deleteStory(panel, story, kept);
  else if (kept)
    panel.toasts.say(writing.isNew ? 'Draft discarded.' : 'Changes discarded.', async () => {
      await panel.services.store.putDraft(kept);
      await panel.library.reload('drafts');
    });
}

/** The panel stays with the story; the new page is offered. */
function ElsewhereLine({ panel }: { readonly panel: Panel }) {
  const site = siteName(panel.page.url.value);
  return (
    <p class="elsewhere" role="status">
      <span>You are on another page{site ? `: ${site}` : ''}.</span>
      <button
        type="button"
        class="link"
        onClick={() => void panel.stopWriting().then(() => panel.views.home())}
        title="The story stays as a draft"
      >
        Show that page
      </button>
    </p>
  );
}
