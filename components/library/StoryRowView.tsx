/** One story in the list: what it is strong in at a glance, all of it when opened. */
import { useMemo, useState } from 'preact/hooks';
import { titleFor } from '../../utils/panel/sections';
import { dayWords } from '../../utils/panel/told-words';
import type { Lens } from '../../utils/rubrics/schema';
import type { DraftRecord } from '../../utils/store/records';
import { lensLines, scopeGap, type TargetLevel } from '../../utils/stories/lens-lines';
import { SECTIONS, type Telling } from '../../utils/stories/model';
import { spoken } from '../../utils/stories/plain-story';
import type { StoryRow } from '../../utils/stories/story-list';
import { sentenceWith } from '../../utils/stories/story-text';
import { Remarks } from '../story/Remarks';
import { StoryExtras, storyFacts } from '../story/StoryExtras';
import { SampleBadge } from '../ui/Badge';
import { Menu } from '../ui/Menu';
import { Highlighted } from './Highlighted';
import { LevelDots } from './LevelDots';
import type { PartProps } from './part';
import { VersionsView } from './VersionsView';

interface Props {
  readonly row: StoryRow;
  /** Its words that somebody looks for, folded. */
  readonly words: ReadonlySet<string>;
  readonly selected: boolean;
  /** Words on it that were not saved yet. */
  readonly draft: DraftRecord | undefined;
  /** One comes back to it from the editor. */
  readonly arrived: boolean;
  /** The level aimed at; empty where none is. */
  readonly level: TargetLevel;
  readonly lenses: readonly Lens[];
  readonly titleOf: (competency: string) => string;
  readonly toasts: PartProps['toasts'];
  readonly neverSay: readonly string[];
  onDismiss(remarks: readonly string[]): void;
  onSelect(selected: boolean): void;
  onEdit(): void;
  /** The whole story, or as much as is told in that time. */
  onCopy(telling?: Telling): void;
  onDelete(): void;
}

/** Competencies shown of a story that is folded. */
const SHOWN = 3;

/** The row one comes back to has the focus, and can be seen. */
const focusOnce = (summary: HTMLElement | null) => {
  if (document.activeElement === document.body) summary?.focus();
};

export function StoryRowView(props: Props) {
  const {
    row,
    words,
    level,
    lenses,
    selected,
    draft,
    arrived,
    titleOf,
    toasts,
    neverSay,
    onDismiss,
    onSelect,
    onEdit,
    onCopy,
    onDelete,
  } = props;
  const { story, strengths, seconds, remarks, toldAt } = row;
  const name = titleFor(story) || 'Untitled story';
  // Why it was found, where its title does not say it.
  const sentence = useMemo(() => (words.size > 0 ? sentenceWith(story, words) : ''), [story, words]);
  const [history, setHistory] = useState(false);
  // What the coach says of fifty stories that nobody opened is not worth the wait; their texts the browser may search.
  const [opened, setOpened] = useState(false);
  const names = lensLines(
    lenses,
    strengths.filter(({ level: shown }) => shown >= 2),
  );
  const facts = [
    story.company,
    seconds > 0 ? `${spoken(seconds)} to tell` : '',
    scopeGap(story.scope, level),
    toldAt === '' ? '' : `told ${dayWords(toldAt, new Date())}`,
    remarks === null
      ? ''
      : remarks === 0
        ? 'no remarks'
        : `${remarks} ${remarks === 1 ? 'remark' : 'remarks'}`,
  ].filter((fact) => fact);
  return (
    <li class="card story-item">
      <input
        type="checkbox"
        class="story-pick"
        aria-label={`Select “${name}”`}
        checked={selected}
        onChange={(event) => onSelect(event.currentTarget.checked)}
      />
      <details class="story-row" onToggle={() => setOpened(true)}>
        <summary ref={arrived ? focusOnce : null}>
          <span class="line-text">
            <Highlighted text={name} words={words} /> {story.origin === 'sample' && <SampleBadge />}
          </span>
          {strengths.length > 0 && (
            <span class="story-strengths">
              {strengths.slice(0, SHOWN).map(({ id, level }) => (
                <span class="story-strength" key={id}>
                  <LevelDots level={level} /> {titleOf(id)}
                </span>
              ))}
            </span>
          )}
          <span class="faint small">{facts.join(' · ')}</span>
          {sentence !== '' && (
            <span class="soft small story-met">
              <Highlighted text={sentence} words={words} />
            </span>
          )}
        </summary>
        <div class="story-text">
          {story.headline && (
            <p class="headline">
              <Highlighted text={story.headline} words={words} />
            </p>
          )}
          {storyFacts(story) && <p class="faint small">{storyFacts(story)}</p>}
          {story.body && (
            <p class="pre">
              <Highlighted text={story.body} words={words} />
            </p>
          )}
          {SECTIONS.filter((section) => story[section].trim() !== '').map((section) => (
            <section key={section}>
              <h2>{section[0]?.toUpperCase() + section.slice(1)}</h2>
              <p class="pre">
                <Highlighted text={story[section]} words={words} />
              </p>
            </section>
          ))}
          <StoryExtras story={story} level="h2" />
          {names.length > 0 && (
            <section>
              <h2>Under other names</h2>
              <ul class="other-names">
                {names.map(({ title, principles }) => (
                  <li key={title}>
                    <span class="faint">{title}</span> {principles.join(', ')}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {opened && (
            <>
              <Remarks story={story} neverSay={neverSay} onDismiss={onDismiss} />
              {history && <VersionsView story={story} toasts={toasts} />}
              <p class="line-actions">
                <button type="button" class="button small" onClick={onEdit}>
                  {draft ? 'Continue draft' : 'Edit'}
                </button>
                <Menu
                  label="Copy the story"
                  text="Copy"
                  items={[
                    { text: 'All of it', icon: 'quote', onSelect: () => onCopy() },
                    { text: '30 seconds', icon: 'quote', onSelect: () => onCopy('short') },
                    { text: '90 seconds', icon: 'quote', onSelect: () => onCopy('medium') },
                    { text: '2 minutes', icon: 'quote', onSelect: () => onCopy('long') },
                  ]}
                />
                <button
                  type="button"
                  class="button small"
                  aria-expanded={history}
                  onClick={() => setHistory(!history)}
                >
                  Earlier versions
                </button>
                <button type="button" class="button small quiet danger" onClick={onDelete}>
                  Delete
                </button>
              </p>
            </>
          )}
        </div>
      </details>
    </li>
  );
}
