import type { Panel } from '../../utils/panel/panel';
import { titleFor } from '../../utils/panel/sections';
import type { Draft } from '../../utils/panel/services';
import type { StoryRecord } from '../../utils/stories/model';

/** Deletes a story and leaves its view; the notice has the way back. */
export async function deleteStory(panel: Panel, story: StoryRecord, draft?: Draft): Promise<void> {
  const { services, toasts, views } = panel;
  try {
    const undo = await services.store.deleteStory(story, draft);
    if (views.current.peek().name === 'story') views.back();
    toasts.say(`Deleted “${titleFor(story).slice(0, 40)}”.`, undo);
  } catch {
    toasts.complain('The story could not be deleted. Try again.');
  }
}
