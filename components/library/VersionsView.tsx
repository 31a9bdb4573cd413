/** What a story said before: each version with what has changed since, and the way back to it. */
import { useEffect, useState } from 'preact/hooks';
import { explain } from '../../utils/panel/library-state';
import { dayWords } from '../../utils/panel/told-words';
import { restoreVersion, type Version, versionsOf } from '../../utils/store/versions';
import { SECTIONS, type StoryFields, type StoryRecord, wordsOfStory } from '../../utils/stories/model';
import { extrasOf } from '../../utils/stories/story-text';
import type { PartProps } from './part';

type Piece = { readonly value: string; readonly added: boolean; readonly removed: boolean };
type Compare = (before: string, after: string) => Piece[];

const PARTS = ['title', 'body', ...SECTIONS] as const;
/** Longest text that is compared word by word (UTF-16 units); of a longer one both are shown. */
const LONGEST = 20_000;

interface Props {
  readonly story: StoryRecord;
  readonly toasts: PartProps['toasts'];
}

export function VersionsView({ story, toasts }: Props) {
  const [versions, setVersions] = useState<readonly Version[] | null>(null);
  const [compare, setCompare] = useState<Compare | null>(null);
  useEffect(() => {
    // Read anew with each change of the story: restoring one makes another.
    Promise.all([versionsOf(story.id), import('diff')])
      .then(([found, { diffWordsWithSpace }]) => {
        setVersions(found);
        setCompare(
          () => (before: string, after: string) =>
            diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
              value,
              added: added === true,
              removed: removed === true,
            })),
        );
      })
      .catch((error: unknown) => toasts.complain(explain(error)));
  }, [story, toasts]);
  if (!versions || !compare) return null;
  if (versions.length === 0)
    return <p class="soft small">It has not been changed since it was first saved.</p>;

  async function restore(version: Version): Promise<void> {
    try {
      const now = { ...version, rev: story.rev, fields: wordsOfStory(story) };
      if (await restoreVersion(version))
        toasts.say('The earlier version is back.', async () => void (await restoreVersion(now)));
      else toasts.complain('The story is no longer here.');
    } catch (error) {
      toasts.complain(explain(error));
    }
  }
  return (
    <ol class="versions" aria-label="Earlier versions">
      {versions.map((version, i) => (
        <li key={version.rev}>
          <details open={i === 0}>
            <summary>
              {dayWords(version.at, new Date())},{' '}
              {new Date(version.at).toLocaleTimeString([], { timeStyle: 'short' })}
            </summary>
            <Difference version={version} story={story} compare={compare} />
            <button type="button" class="button small" onClick={() => void restore(version)}>
              Bring this version back
            </button>
          </details>
        </li>
      ))}
    </ol>
  );
}

interface DifferenceProps {
  readonly version: Version;
  readonly story: StoryRecord;
  readonly compare: Compare;
}

/** Headline, numbers, answers and the like, a line each. */
const besides = (story: StoryFields) =>
  extrasOf(story)
    .map(({ text }) => text)
    .join('\n');

/** Part by part: what was taken out since, and what was put in. */
function Difference({ version, story, compare }: DifferenceProps) {
  const changed = [
    ...PARTS.map((part) => ({ part, before: version.fields[part], after: story[part] })),
    { part: 'beside it', before: besides(version.fields), after: besides(story) },
  ].filter(({ before, after }) => before !== after);
  if (changed.length === 0)
    return <p class="soft small">The words are the same; tags, scope or company changed.</p>;
  return (
    <dl class="difference">
      {changed.map(({ part, before, after }) => {
        const pieces =
          before.length + after.length > LONGEST
            ? [
                { value: before, added: false, removed: true },
                { value: after, added: true, removed: false },
              ]
            : compare(before, after);
        return (
          <div key={part}>
            <dt>{part === 'body' ? 'Story' : part.charAt(0).toUpperCase() + part.slice(1)}</dt>
            <dd class="pre">
              {pieces.map(({ value, added, removed }, at) => {
                const key = `${at} ${value.length}`;
                if (added) return <ins key={key}>{value}</ins>;
                return removed ? <del key={key}>{value}</del> : value;
              })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
