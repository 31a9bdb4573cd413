import { afterEach, describe, expect, it, vi } from 'vitest';
import { aGuide, aReport, aSpot, aStory, type FakeServices, fakeServices, rest } from './fake-services';
import { createPanel, type Panel } from './panel';

const GUIDE = 'https://prep.example/guide';
const OTHER = 'https://prep.example/other';
let stop = () => {};
afterEach(() => stop());

async function begin(
  prepare: (services: FakeServices) => void = () => {},
): Promise<{ panel: Panel; services: FakeServices }> {
  const services = fakeServices(aGuide({ sql: 'knowledge' }));
  services.tab = { id: 1, windowId: 1, url: GUIDE };
  services.reports.set(
    1,
    aReport(GUIDE, [
      aSpot('a'),
      aSpot('b'),
      aSpot('c', { competencies: [{ id: 'sql', score: 1, cues: [] }] }),
    ]),
  );
  prepare(services);
  const panel = createPanel(services);
  stop = panel.start();
  await rest();
  return { panel, services };
}

async function go(services: FakeServices, id: number, url: string, spots = [aSpot('x')]): Promise<void> {
  services.tab = { id, windowId: 1, url };
  if (!services.reports.has(id) || services.reports.get(id)?.url !== url)
    services.reports.set(id, aReport(url, spots));
  await services.arrive();
}

describe('following the tab', () => {
  it('shows the first question, and remembers each page’s own', async () => {
    const { panel, services } = await begin();
    expect(panel.page.spot.value?.id).toBe('a');
    panel.page.select('b', true);
    expect(services.revealed).toEqual(['b']);
    await go(services, 2, OTHER);
    expect(panel.page.spot.value?.id).toBe('x');
    await go(services, 1, GUIDE);
    expect(panel.page.spot.value?.id).toBe('b');
  });

  it('keeps the question when the page is scanned again', async () => {
    const { panel, services } = await begin();
    panel.page.select('b', false);
    services.reports.set(1, { ...aReport(GUIDE, [aSpot('z'), aSpot('b')]), scanGeneration: 2 });
    services.send['view.changed']?.({ tabId: 1, url: GUIDE });
    await vi.waitFor(() => expect(panel.page.report.value?.scanGeneration).toBe(2));
    expect(panel.page.spot.value?.id).toBe('b');
  });

  it('ignores reports of other tabs', async () => {
    const { panel, services } = await begin();
    services.send['view.changed']?.({ tabId: 9, url: OTHER });
    expect(panel.page.report.value?.url).toBe(GUIDE);
  });

  it('goes to the question a hint card asks for, also before its report has come', async () => {
    const { panel, services } = await begin();
    services.send['view.focus']?.({ tabId: 1, spotId: 'b' });
    expect(panel.page.spot.value?.id).toBe('b');
    services.send['view.focus']?.({ tabId: 1, spotId: 'late' });
    services.reports.set(1, aReport(GUIDE, [aSpot('a'), aSpot('late')]));
    services.send['view.changed']?.({ tabId: 1, url: GUIDE });
    await vi.waitFor(() => expect(panel.page.spot.value?.id).toBe('late'));
  });

  it('starts Storymark on an allowed page that was open before, once', async () => {
    const { services } = await begin((fake) => {
      fake.granted = true;
      fake.reports.clear();
    });
    await services.arrive();
    expect(services.activated).toEqual([1]);
  });

  it('leaves a page alone that was not allowed', async () => {
    const { panel, services } = await begin((fake) => fake.reports.clear());
    expect(services.activated).toEqual([]);
    expect(panel.page.phase.value).toBe('locked');
  });
});

describe('while a story is being written', () => {
  it('stays with the story and offers the new page', async () => {
    const { panel, services } = await begin();
    panel.write({});
    panel.writing.value?.change({ body: 'Refunds' });
    await go(services, 2, OTHER);
    expect(panel.views.current.value.name).toBe('edit');
    expect(panel.elsewhere.value).toBe(true);
    await panel.stopWriting();
    expect(panel.views.current.value.name).toBe('page');
    expect(panel.page.spot.value?.id).toBe('x');
    expect(panel.library.current.value?.drafts).toHaveLength(1);
  });
});

describe('readiness', () => {
  it('counts questions that want a story, by the user’s own stories only', async () => {
    const { panel, services } = await begin((fake) => {
      fake.stories.set('s', aStory('s', { origin: 'sample' }));
      fake.fits = ['s'];
    });
    expect(panel.ready.value).toEqual({ ready: 0, of: 2 });
    expect(panel.answer.value?.matches[0]?.story.origin).toBe('sample');
    services.stories.set('own', aStory('own'));
    services.fits = ['s', 'own'];
    await panel.library.reload();
    await rest();
    expect(panel.ready.value).toEqual({ ready: 2, of: 2 });
    expect(panel.answer.value?.matches.map(({ story }) => story.id)).toEqual(['own', 's']);
  });

  it('offers the nearest story as no more than that', async () => {
    const { panel } = await begin((fake) => fake.stories.set('s', aStory('s')));
    expect(panel.answer.value?.matches).toEqual([]);
    expect(panel.answer.value?.nearest?.story.id).toBe('s');
    expect(panel.ready.value.ready).toBe(0);
  });
});
