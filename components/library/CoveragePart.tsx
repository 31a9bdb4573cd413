/** Competencies beside stories: where the gaps are, and which story is worth writing next. */
import { useState } from 'preact/hooks';
import { titleFor } from '../../utils/panel/sections';
import { startWriting, type Writing } from '../../utils/panel/writing';
import { forgetMetQuestions } from '../../utils/store/met-questions';
import { columnsOf, coverageOf, nextStory } from '../../utils/stories/coverage';
import { LEVEL_WORDS, LevelDots } from './LevelDots';
import { LibraryEditor } from './LibraryEditor';
import { type PartProps, useGuarded } from './part';
import { readStories } from './story-data';
import { useRecords } from './use-records';
import { Waiting } from './Waiting';

/** Stories shown as columns; more would be a carpet. */
const MOST_COLUMNS = 24;

export function CoveragePart({ store, toasts }: PartProps) {
  const [forgot, setForgot] = useState(false);
  const guarded = useGuarded(toasts);
  const { value, problem } = useRecords(readStories, ['stories', 'events', 'packs']);
  const [lensId, setLensId] = useState('plain');
  const [writing, setWriting] = useState<Writing | null>(null);
  if (problem) return <p class="problem">{problem}</p>;
  if (!value) return null;
  // Half-read stories would show gaps where there are none.
  if (value.unread)
    return <Waiting text={`Reading what your ${value.stories.records.length} stories show …`} />;
  const { guide, rows } = value;
  const met = forgot ? new Map<string, number>() : value.met;
  const lens = guide.lenses.find(({ id }) => id === lensId);
  const asked = new Set(lens?.principles.flatMap(({ competencies }) => competencies) ?? []);
  const competencies = guide.competencies.filter(({ id }) => asked.size === 0 || asked.has(id));
  const own = rows.filter(({ story }) => story.origin !== 'sample');
  const coverage = coverageOf(own, competencies, met);
  const shown = columnsOf(coverage, MOST_COLUMNS);
  const columns = own.filter(({ story }) => shown.has(story.id));
  const next = nextStory(coverage, competencies);
  const covered = coverage.filter(({ best }) => best >= 2).length;
  const write = (competency: string) => setWriting(startWriting(store, { tags: [competency] }));

  if (writing) {
    return (
      <LibraryEditor
        writing={writing}
        guide={guide}
        store={store}
        toasts={toasts}
        onClose={() => setWriting(null)}
      />
    );
  }
  return (
    <>
      <p class="part-bar coverage-bar">
        <span>
          {covered} of {coverage.length} competencies have a story that shows them.
        </span>
        <label class="story-order">
          As asked by
          <select
            class="field small"
            value={lensId}
            onChange={(event) => setLensId(event.currentTarget.value)}
          >
            {guide.lenses.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </p>
      {next && (
        <section class="card pad-card">
          <h2>Worth writing next: {next.title}</h2>
          <p class="soft">{next.reason}</p>
          <button type="button" class="button primary" onClick={() => write(next.id)}>
            Write a story for it
          </button>
        </section>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="coverage-frame" aria-label="Coverage" tabIndex={0}>
        <table class="coverage">
          <thead>
            <tr>
              <th scope="col">Competency</th>
              <th scope="col">Best</th>
              {met.size > 0 && (
                <th scope="col" title="Different questions you met on pages that test it">
                  Met
                </th>
              )}
              {columns.map(({ story }) => (
                <th scope="col" key={story.id} class="coverage-story" title={titleFor(story)}>
                  <span>{titleFor(story) || 'Untitled'}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.map(({ id, title, cells, best, met: asked }) => {
              const levels = new Map(cells.map(({ storyId, level }) => [storyId, level]));
              const names = lens?.principles
                .filter((principle) => principle.competencies.includes(id))
                .map((principle) => principle.name);
              return (
                <tr key={id}>
                  <th scope="row">
                    <button type="button" class="link" onClick={() => write(id)} title="Write a story for it">
                      {title}
                    </button>
                    {names && names.length > 0 && <span class="faint small"> {names.join(', ')}</span>}
                  </th>
                  <td>
                    <LevelDots level={best} />
                  </td>
                  {met.size > 0 && <td class="met">{asked || <span class="faint">0</span>}</td>}
                  {columns.map(({ story }) => {
                    const level = levels.get(story.id) ?? 0;
                    return (
                      <td key={story.id} class={`heat heat-${level}`}>
                        <span class="visually-hidden">{LEVEL_WORDS[level]}</span>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {columns.length > 0 && (
        <ul class="heat-legend small soft" aria-label="What the shades mean">
          {([1, 2, 3] as const).map((level) => (
            <li key={level}>
              <span class={`heat-key heat-${level}`} aria-hidden="true" /> {LEVEL_WORDS[level]}
            </li>
          ))}
        </ul>
      )}
      {met.size > 0 && (
        <p class="faint small">
          “Met” counts the different questions the panel listed on pages you opened it on; no word of them is
          kept.{' '}
          <button
            type="button"
            class="link small"
            onClick={() =>
              guarded(async () => {
                await forgetMetQuestions();
                setForgot(true);
                toasts.say('Forgotten. New ones count from now on.');
              })
            }
          >
            Forget them
          </button>
        </p>
      )}
      {own.length > MOST_COLUMNS && (
        <p class="faint small">
          Of {own.length} stories {MOST_COLUMNS} are shown, the best for each competency first; all of them
          count.
        </p>
      )}
      {own.length === 0 && (
        <p class="soft part-empty">
          You have no story of your own yet, so all of it is open. Begin with the one above.
        </p>
      )}
    </>
  );
}
