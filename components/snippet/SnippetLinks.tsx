/** What a snippet is good for, and the stories and questions it belongs to. */
import type { SnippetChange } from '../../utils/panel/services';
import type { SnippetRecord } from '../../utils/store/records';
import { AddSelect } from '../ui/AddSelect';
import { Icon } from '../ui/Icon';

interface Choice {
  readonly id: string;
  readonly title: string;
}

export interface SnippetChoices {
  readonly competencies: readonly Choice[];
  readonly stories: readonly Choice[];
  /** The question bank. */
  readonly questions: readonly Choice[];
}

interface Props extends SnippetChoices {
  readonly snippet: SnippetRecord;
  onChange(change: SnippetChange): void;
}

/** On one line, cut at a word. */
export function shortened(text: string, most: number): string {
  const line = text
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

/** The saved questions among snippets, as something a snippet can be linked to. */
export const questionChoices = (snippets: readonly SnippetRecord[]): readonly Choice[] =>
  snippets
    .filter(({ kind }) => kind === 'question')
    .map(({ id, quote }) => ({ id, title: shortened(quote, 120) }));

/** Passages by the saved questions they are linked to. */
export function passagesByQuestion(
  snippets: readonly SnippetRecord[],
): ReadonlyMap<string, readonly SnippetRecord[]> {
  const passages = new Map<string, SnippetRecord[]>();
  for (const one of snippets)
    for (const id of one.questionIds ?? []) passages.set(id, [...(passages.get(id) ?? []), one]);
  return passages;
}

/** What is linked stands first, then what can be chosen. */
export function SnippetLinks({ snippet, competencies, stories, questions, onChange }: Props) {
  const { competency = '', storyIds = [], questionIds = [] } = snippet;
  const links: readonly LinkedProps[] = [
    { what: 'story', ids: storyIds, choices: stories, onChange: (ids) => onChange({ storyIds: ids }) },
    ...(snippet.kind === 'question'
      ? []
      : [
          {
            what: 'question',
            ids: questionIds,
            choices: questions,
            onChange: (ids: string[]) => onChange({ questionIds: ids }),
          } as const,
        ]),
  ];
  return (
    <div class="tags snippet-links">
      {links.map((one) => (
        <Linked key={one.what} {...one} />
      ))}
      <select
        class="tag add"
        aria-label="What it is good for"
        title={competencies.find(({ id }) => id === competency)?.title}
        value={competency}
        onChange={(event) => onChange({ competency: event.currentTarget.value || undefined })}
      >
        <option value="">Good for …</option>
        {competencies.map(({ id, title }) => (
          <option value={id} key={id} selected={id === competency}>
            {title}
          </option>
        ))}
      </select>
      {links.map(({ what, ids, choices, onChange: put }) => (
        <AddSelect
          key={what}
          label={`Link a ${what}`}
          prompt={`Link a ${what} …`}
          choices={choices.filter(({ id }) => !ids.includes(id))}
          onAdd={(id) => put([...ids, id])}
        />
      ))}
    </div>
  );
}

interface LinkedProps {
  readonly what: 'story' | 'question';
  readonly ids: readonly string[];
  readonly choices: readonly Choice[];
  onChange(ids: string[]): void;
}

/** Links of one kind, each of which can be taken off. */
function Linked({ what, ids, choices, onChange }: LinkedProps) {
  const titles = new Map(choices.map(({ id, title }) => [id, title]));
  return (
    <>
      {ids.map((id) => {
        const title = titles.get(id) ?? `A ${what} that was deleted`;
        return (
          <button
            type="button"
            class="tag"
            key={id}
            title={title}
            aria-label={`Unlink the ${what} ${title}`}
            onClick={() => onChange(ids.filter((other) => other !== id))}
          >
            <span class="tag-text">{title}</span>
            <Icon name="close" />
          </button>
        );
      })}
    </>
  );
}
