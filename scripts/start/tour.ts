/** Walks the panel through a page's questions and writes down what it shows. Nothing is worked out here. */
import type { Page } from 'puppeteer-core';
import { control, press } from '../browser/controls';
import { until } from '../browser/poll';

export interface TourStop {
  readonly question: string;
  /** "Amazon · Onsite · hard", or '' */
  readonly about: string;
  readonly competency: string;
  readonly wins: string;
  /** The words that led here. */
  readonly evidence: readonly string[];
  /** Title of the best story as the panel shows it, with its badge; '' when there is none. */
  readonly story: string;
}

/** What the panel shows of the question in front. */
export function readStop(panel: Page): Promise<TourStop> {
  // No named function inside: tsx marks such with a helper that the page does not have.
  return panel.evaluate(() => {
    const selectors = [
      '.question-text',
      '.question-about > span',
      '.question-tests .competency',
      '.wins',
      '.story-card .story-title',
    ];
    const [question = '', about = '', competency = '', wins = '', story = ''] = selectors.map(
      (selector) => document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    );
    const evidence = [...document.querySelectorAll('.why-marked dd')].flatMap((line) =>
      [...(line.textContent ?? '').matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? ''),
    );
    const sample = document.querySelector('.story-card')?.closest('section')?.querySelector('.badge.sample');
    return {
      question,
      about: about === 'Question' || about === 'Requirement' ? '' : about,
      competency,
      wins,
      evidence: [...new Set(evidence)],
      story: story && sample ? `${story} (sample)` : story,
    };
  });
}

/** Steps through every question from the first to the last. */
export async function tour(panel: Page): Promise<TourStop[]> {
  const stops: TourStop[] = [];
  for (;;) {
    stops.push(await settled(panel));
    const next = await control(panel, 'button', /^Next (?:question|requirement)$/);
    if (await next.evaluate((button) => button.getAttribute('aria-disabled') === 'true')) return stops;
    const before = stops.at(-1)?.question;
    await press(panel, 'button', /^Next (?:question|requirement)$/);
    await until('the next question', async () => (await readStop(panel)).question !== before);
  }
}

/** What the panel shows once it has come to rest: stories and rubric come a moment after the question. */
async function settled(panel: Page): Promise<TourStop> {
  let before = '';
  return until('the panel to come to rest', async () => {
    const stop = await readStop(panel);
    const now = JSON.stringify(stop);
    const same = stop.question !== '' && now === before;
    before = now;
    return same && stop;
  });
}

/** Shows one question of the page, chosen from the list. */
export async function goTo(panel: Page, question: string): Promise<void> {
  await press(panel, 'button', /Show all questions of this page/);
  await press(panel, 'button', new RegExp(question.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  await until('the question', async () => (await settled(panel)).question === question);
}

/** The stops as a person reads them. */
export function describeTour(stops: readonly TourStop[]): string {
  const lines = stops.flatMap((stop, index) => [
    '',
    `${String(index + 1).padStart(2)}. ${stop.question}`,
    ...(stop.about ? [`    asked      ${stop.about}`] : []),
    `    tests      ${stop.competency || 'nothing Storymark has a rubric for'}`,
    `    because    ${stop.evidence.map((words) => `“${words}”`).join(', ')}`,
    `    story      ${stop.story || 'none yet'}`,
  ]);
  return lines.slice(1).join('\n');
}
