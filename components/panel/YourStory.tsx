import type { Answer, StoryMatch } from '../../utils/panel/answer';
import type { Panel } from '../../utils/panel/panel';
import { titleFor } from '../../utils/panel/sections';
import { dayWords } from '../../utils/panel/told-words';
import type { Assessment } from '../../utils/stories/coach';
import { StoryCard } from '../story/StoryCard';
import { StoryStart } from '../story/StoryStart';
import { Section } from '../ui/Section';

/** The story the card shows: the one the user picked among those that fit, else the best. */
export function chosenMatch(answer: Answer, usedId: string | null): StoryMatch | null {
  return answer.matches.find(({ story }) => story.id === usedId) ?? answer.matches[0] ?? null;
}

interface Props {
  readonly panel: Panel;
  readonly answer: Answer;
  readonly match: StoryMatch | null;
  readonly reading: Assessment;
  onUse(storyId: string): void;
}

/** "Your story": the best one, or a start for one; quiet for questions that want none. */
export function YourStory({ panel, answer, match, reading, onUse }: Props) {
  if (!panel.library.current.value || !panel.coach.value) return null;
  // What one knows is not told as a story: no card, and no word that one is missing.
  if (answer.mode === 'knowledge') return null;
  const wants = answer.mode === 'story';
  if (!match) return wants ? <NoStory panel={panel} answer={answer} /> : null;
  return (
    <StoryCard
      key={match.story.id}
      heading={wants ? 'Your story' : 'A story to draw on'}
      match={match}
      reading={reading}
      others={answer.matches.filter(({ story }) => story.id !== match.story.id)}
      company={answer.company}
      toldWhen={toldWhen(panel, match.story.id, answer.company)}
      onOpen={(id) => panel.views.open({ name: 'story', id })}
      onUse={onUse}
      onTold={(id) => void tell(panel, id, answer)}
    />
  );
}

function NoStory({ panel, answer }: { readonly panel: Panel; readonly answer: Answer }) {
  const library = panel.library.current.value;
  const draft = library?.drafts.find(({ question }) => question === answer.spot.text);
  return (
    <Section title="Your story" class="your-story">
      <StoryStart
        prompts={promptsFor(answer)}
        draftTitle={draft ? titleFor(draft.fields) : null}
        first={(library?.stories.length ?? 0) === 0}
        nearest={answer.nearest && { id: answer.nearest.story.id, title: titleFor(answer.nearest.story) }}
        onNearest={(id) => panel.views.open({ name: 'story', id })}
        onStart={() => startFor(panel, answer)}
        onPaste={() => panel.services.browser.openOwn('welcome.html')}
      />
    </Section>
  );
}

/** What draws a story for this question out: its rubric's prompts. */
export function promptsFor({ rubric }: Pick<Answer, 'rubric'>): string[] {
  return rubric ? rubric.signals.slice(0, 4).map(({ prompt }) => prompt) : [];
}

/** Begins a story for the question in front, or goes on with the one begun from it. */
export function startFor(
  panel: Panel,
  { spot }: Pick<Answer, 'spot'>,
  competency = spot.competencies[0]?.id,
): void {
  const draft = panel.library.current.value?.drafts.find(({ question }) => question === spot.text);
  panel.write(draft ? { draft } : { question: spot.text, tags: competency ? [competency] : [] });
}

function toldWhen(panel: Panel, storyId: string, company: string): string {
  const events = panel.library.current.value?.told ?? [];
  const [last] = events
    .filter((event) => event.storyId === storyId && event.company.toLowerCase() === company.toLowerCase())
    .sort((a, b) => b.at.localeCompare(a.at));
  return last ? dayWords(last.at, new Date()) : '';
}

async function tell(panel: Panel, storyId: string, { company, spot }: Answer): Promise<void> {
  try {
    const undo = await panel.services.store.tell(storyId, company, spot.text);
    panel.toasts.say(`Told to ${company}.`, undo);
  } catch {
    panel.toasts.complain('That could not be stored. Try again.');
  }
}
