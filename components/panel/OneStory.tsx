import { readingOf } from '../../utils/panel/answer';
import { explain } from '../../utils/panel/library-state';
import type { Panel } from '../../utils/panel/panel';
import { dayWords } from '../../utils/panel/told-words';
import { StoryView } from '../story/StoryView';
import { SubHeader } from '../ui/SubHeader';
import { deleteStory } from './delete-story';

/** One story, wired. */
export function OneStory({ panel, id }: { readonly panel: Panel; readonly id: string }) {
  const { library, coach, guide, views } = panel;
  const story = panel.stories.value.get(id);
  if (!story) return <SubHeader title="This story is no longer here" onBack={views.back} />;
  const draft = library.current.value?.drafts.find((one) => one.id === id);
  const answer = panel.answer.value;
  const told = (library.current.value?.told ?? [])
    .filter(({ storyId }) => storyId === id)
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ company, at }) => `${company}, ${dayWords(at, new Date())}`);
  return (
    <StoryView
      story={story}
      hasDraft={draft !== undefined}
      reading={answer?.rubric ? readingOf(coach.value, id, answer.rubric) : null}
      tagTitle={(tag) => guide.value?.title(tag) ?? tag}
      told={told}
      menu={[
        { text: 'Delete story', icon: 'bin', danger: true, onSelect: () => void deleteStory(panel, story) },
      ]}
      neverSay={library.current.value?.settings.neverSay ?? []}
      onDismiss={(ids) => {
        void panel.services.store
          .dismissRemarks(story, ids)
          .then(() => library.reload('stories'))
          .catch((error: unknown) => panel.toasts.complain(explain(error)));
      }}
      onEdit={() => panel.write({ story, draft })}
      onBack={views.back}
    />
  );
}
