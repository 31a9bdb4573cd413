/** Narrowing and ordering the list of stories. */
import { useMemo } from 'preact/hooks';
import { type Filter, NO_FILTER, type Order, type StoryRow } from '../../utils/stories/story-list';

interface Props {
  readonly rows: readonly StoryRow[];
  readonly filter: Filter;
  readonly order: Order;
  readonly competencies: readonly { readonly id: string; readonly title: string }[];
  onFilter(filter: Filter): void;
  onOrder(order: Order): void;
}

type Choice = readonly [value: string, text: string];
const SCOPES: readonly Choice[] = [
  ['self', 'My own work'],
  ['team', 'My team'],
  ['teams', 'Several teams'],
  ['organisation', 'The organization'],
];
const TOLD: readonly Choice[] = [
  ['never', 'Not told yet'],
  ['month', 'Told in the last month'],
  ['earlier', 'Told longer ago'],
];
const STATES: readonly Choice[] = [
  ['remarks', 'With remarks'],
  ['ready', 'Without remarks'],
];
const ORDERS: readonly Choice[] = [
  ['changed', 'Last changed'],
  ['title', 'Title'],
  ['strength', 'Strength'],
  ['told', 'Longest not told'],
  ['length', 'Length'],
];

export function StoryFilters({ rows, filter, order, competencies, onFilter, onOrder }: Props) {
  const { used, companies } = useMemo(() => {
    const used = new Set<string>();
    const companies = new Set<string>();
    for (const { story, strengths } of rows) {
      for (const { id } of strengths) used.add(id);
      if (story.company) companies.add(story.company);
    }
    return { used, companies: [...companies].sort() };
  }, [rows]);
  const narrowed = Object.values(filter).some((value) => value !== '');
  const choose = (key: keyof Filter, label: string, any: string, choices: readonly Choice[]) =>
    choices.length > 0 && (
      <select
        class="field small"
        aria-label={label}
        value={filter[key]}
        onChange={(event) => onFilter({ ...filter, [key]: event.currentTarget.value })}
      >
        <option value="">{any}</option>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    );
  return (
    <fieldset class="story-filters">
      <legend class="visually-hidden">Narrow the list</legend>
      {choose(
        'competency',
        'Competency',
        'Any competency',
        competencies.filter(({ id }) => used.has(id)).map(({ id, title }) => [id, title]),
      )}
      {choose('state', 'Remarks of the coach', 'Any remarks', STATES)}
      {choose('told', 'Last told', 'Told or not', TOLD)}
      {choose('scope', 'Scope', 'Any scope', SCOPES)}
      {choose(
        'company',
        'Company',
        'Any company',
        companies.map((company) => [company, company]),
      )}
      <label class="story-order">
        Sort by
        <select
          class="field small"
          value={order}
          onChange={(event) => onOrder(event.currentTarget.value as Order)}
        >
          {ORDERS.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
      {narrowed && (
        <button type="button" class="link small" onClick={() => onFilter(NO_FILTER)}>
          Show all
        </button>
      )}
    </fieldset>
  );
}
