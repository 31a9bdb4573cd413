/** What the list of snippets is narrowed by; only sides that tell some of them from others are shown. */
import { facetsOf, NO_SNIPPET_FILTER, type SnippetFilter } from '../../utils/snippets/snippet-list';
import type { SnippetRecord } from '../../utils/store/records';

interface Props {
  readonly snippets: readonly SnippetRecord[];
  readonly filter: SnippetFilter;
  readonly competencyTitle: (id: string) => string;
  readonly storyTitle: (id: string) => string;
  onFilter(filter: SnippetFilter): void;
}

export function SnippetFilters({ snippets, filter, competencyTitle, storyTitle, onFilter }: Props) {
  const facets = facetsOf(snippets);
  const same = (value: string) => value;
  const sides = [
    { key: 'site', label: 'Site', any: 'Any site', values: facets.sites, name: same },
    { key: 'tag', label: 'Tag', any: 'Any tag', values: facets.tags, name: same },
    {
      key: 'competency',
      label: 'Competency',
      any: 'Any competency',
      values: facets.competencies,
      name: competencyTitle,
    },
    { key: 'story', label: 'Story', any: 'Any story', values: facets.stories, name: storyTitle },
    {
      key: 'kind',
      label: 'Kind',
      any: 'Any kind',
      values: ['question', 'selection'],
      name: (kind: string) => (kind === 'question' ? 'Question bank' : 'Passages'),
    },
  ] as const;
  const narrowed = Object.values(filter).some((value) => value !== '');
  return (
    <div class="story-filters">
      {sides
        .filter(({ key, values }) => values.length > 0 || filter[key] !== '')
        .map(({ key, label, any, values, name }) => (
          <select
            key={key}
            class="field small"
            aria-label={label}
            value={filter[key]}
            onChange={(event) => onFilter({ ...filter, [key]: event.currentTarget.value })}
          >
            <option value="">{any}</option>
            {values.map((value) => (
              <option value={value} key={value} selected={filter[key] === value}>
                {name(value)}
              </option>
            ))}
          </select>
        ))}
      {narrowed && (
        <button type="button" class="link small" onClick={() => onFilter(NO_SNIPPET_FILTER)}>
          Show all
        </button>
      )}
    </div>
  );
}
