import { titleFor } from '../../utils/panel/sections';
import type { Assessment } from '../../utils/stories/coach';
import { SECTIONS, type StoryRecord } from '../../utils/stories/model';
import { SampleBadge } from '../ui/Badge';
import { Menu, type MenuItem } from '../ui/Menu';
import { SubHeader } from '../ui/SubHeader';
import { ReadingLines } from './ReadingLines';
import { Remarks } from './Remarks';
import { StoryExtras, storyFacts } from './StoryExtras';

interface Props {
  readonly story: StoryRecord;
  /** Words of an unsaved draft wait for this story. */
  readonly hasDraft: boolean;
  /** Read against the question in front; null where there is none. */
  readonly reading: Assessment | null;
  readonly tagTitle: (id: string) => string;
  /** "Amazon, Nov 24" each, the last first. */
  readonly told: readonly string[];
  readonly menu: readonly MenuItem[];
  readonly neverSay: readonly string[];
  onDismiss(remarks: readonly string[]): void;
  onEdit(): void;
  onBack(): void;
}

/** One story to read, with what it says to the question in front. */
export function StoryView({
  story,
  hasDraft,
  reading,
  tagTitle,
  told,
  menu,
  neverSay,
  onDismiss,
  onEdit,
  onBack,
}: Props) {
  const parts = SECTIONS.filter((section) => story[section].trim() !== '');
  const lines =
    reading && reading.shows.length + reading.lacks.length + reading.pitfalls.length > 0 ? reading : null;
  return (
    <div class="view">
      <SubHeader title="Story" onBack={onBack}>
        <button type="button" class={hasDraft ? 'button primary small' : 'button small'} onClick={onEdit}>
          {hasDraft ? 'Continue draft' : 'Edit'}
        </button>
        <Menu label="More about this story" items={menu} />
      </SubHeader>
      <article class="story-text">
        <h2 class="story-name">
          {titleFor(story) || 'Untitled story'}
          {story.origin === 'sample' && <SampleBadge />}
        </h2>
        {story.headline && <p class="headline">{story.headline}</p>}
        {storyFacts(story) && <p class="faint small">{storyFacts(story)}</p>}
        {story.tags.length > 0 && <p class="faint small">Good for {story.tags.map(tagTitle).join(', ')}</p>}
        {story.body.trim() !== '' && <p class="pre">{story.body}</p>}
        {parts.map((section) => (
          <section key={section}>
            <h3>{section[0]?.toUpperCase() + section.slice(1)}</h3>
            <p class="pre">{story[section]}</p>
          </section>
        ))}
        <StoryExtras story={story} level="h3" />
        {told.length > 0 && <p class="faint small">Told to {told.join('; ')}</p>}
      </article>
      {lines && (
        <section class="pad">
          <h2 class="section-title">For this question</h2>
          <div class="card pad-card">
            <ReadingLines reading={lines} all />
          </div>
        </section>
      )}
      <Remarks story={story} neverSay={neverSay} onDismiss={onDismiss} />
    </div>
  );
}
