import { useState } from 'preact/hooks';
import { type Answer, readingOf, type StoryMatch } from '../../utils/panel/answer';
import { explain } from '../../utils/panel/library-state';
import { snippetsOfPage } from '../../utils/panel/page-snippets';
import type { Panel } from '../../utils/panel/panel';
import { positionOf } from '../../utils/panel/question-cursor';
import type { WritingPlace } from '../../utils/panel/writing';
import { hostOf } from '../../utils/snippets/saved';
import { familyOf } from '../../utils/store/question-bank';
import type { Assessment } from '../../utils/stories/coach';
import { fillSkeleton } from '../../utils/stories/skeleton';
import type { StoryInHand } from '../rubric/Opening';
import { RubricBody } from '../rubric/RubricBody';
import { Icon } from '../ui/Icon';
import type { MenuItem } from '../ui/Menu';
import { PageBar } from './PageBar';
import { PageNotice } from './PageNotice';
import { QuestionHead } from './QuestionHead';
import { UmbrellaPart } from './UmbrellaPart';
import { markedBy, WhyMarked } from './WhyMarked';
import { chosenMatch, YourStory } from './YourStory';

/** The page in front: its question, the story for it, and the rubric; or why there is none. */
export function PageView({ panel }: { readonly panel: Panel }) {
  const { page } = panel;
  const spot = page.spot.value;
  if (page.phase.value !== 'marked' || !spot)
    return (
      <>
        <PageNotice panel={panel} />
        <SnippetsLine panel={panel} />
      </>
    );
  const spots = page.report.value?.spots ?? [];
  const place = positionOf(spots, spot);
  const { previous, next } = place;
  const answer = panel.answer.value;
  return (
    <>
      <PageBar
        ready={panel.ready.value}
        questions={spots.filter(({ kind }) => kind === 'question').length}
        requirements={spots.filter(({ kind }) => kind === 'requirement').length}
        kind={spot.kind}
        at={place.at}
        of={place.of}
        text={spot.text}
        onList={() => panel.views.open({ name: 'list' })}
        onPrevious={previous && (() => page.select(previous.id, true))}
        onNext={next && (() => page.select(next.id, true))}
      />
      {answer && <AnswerView panel={panel} answer={answer} key={spot.id} />}
      {page.report.value?.stopped === 'limit' && (
        <p class="faint small pad">
          This page is very long: Storymark read the first 10 MB and stopped there.
        </p>
      )}
    </>
  );
}

function AnswerView({ panel, answer }: { readonly panel: Panel; readonly answer: Answer }) {
  const { spot, rubric, lens, principle, angle } = answer;
  const guide = panel.guide.value;
  const [usedId, setUsed] = useState<string | null>(null);
  const match = chosenMatch(answer, usedId);
  const reading = readingOf(panel.coach.value, match?.story.id ?? '', rubric);
  const tickKey = match?.story.id ?? spot.id;
  const competency = spot.competencies[0]?.id ?? '';
  return (
    <div class="answer">
      <QuestionHead
        spot={spot}
        competency={answer.umbrella ? 'Many competencies at once' : (rubric?.title ?? '')}
        principle={
          !answer.umbrella && principle && lens.id !== 'plain' ? `${lens.title} · ${principle.name}` : ''
        }
        principleLine={principle?.line ?? ''}
        wins={answer.umbrella ? '' : (rubric?.wins ?? '')}
        lit={panel.page.lit.value === spot.id}
        menu={questionMenu(panel, answer)}
        onReveal={() => panel.page.select(spot.id, true)}
      />
      {answer.umbrella ? (
        <UmbrellaPart panel={panel} answer={answer} umbrella={answer.umbrella} />
      ) : (
        <YourStory panel={panel} answer={answer} match={match} reading={reading} onUse={setUsed} />
      )}
      {rubric && guide && !answer.umbrella && (
        <RubricBody
          rubric={rubric}
          lens={lens}
          angle={angle}
          reading={reading}
          hand={handOf(panel, answer, match, reading)}
          ticked={panel.ticks.value[`${tickKey} ${competency}`] ?? []}
          known={(id) => guide.rubric(id) !== undefined}
          onTick={(signalId, on) => panel.tick(tickKey, competency, signalId, on)}
          onOpen={(id) => panel.views.open({ name: 'rubric', id })}
        />
      )}
      <div class="folds">
        <WhyMarked lines={markedBy(spot, (id) => guide?.title(id) ?? id)} />
      </div>
      <BankLine panel={panel} text={spot.text} />
      <SnippetsLine panel={panel} />
    </div>
  );
}

/** The story in hand, for the skeleton to fill itself with; questions that want no story have none. */
function handOf(
  panel: Panel,
  { mode, rubric }: Answer,
  match: StoryMatch | null,
  reading: Assessment,
): StoryInHand | null {
  if (mode !== 'story' || !match || !rubric) return null;
  const { story } = match;
  const write = (at: WritingPlace) => {
    const draft = panel.library.current.peek()?.drafts.find(({ id }) => id === story.id);
    panel.write({ story, draft, at });
  };
  return {
    story,
    pillars: fillSkeleton(story, rubric, reading),
    onWrite: ({ section, prompt }) => write({ section, prompt }),
    onPrepare: (followUp) => write({ followUp }),
  };
}

function SnippetsLine({ panel }: { readonly panel: Panel }) {
  const count = snippetsOfPage(panel.library.current.value?.snippets ?? [], panel.page.url.value).length;
  if (count === 0) return null;
  return (
    <button type="button" class="foot-line" onClick={() => panel.views.open({ name: 'snippets' })}>
      <Icon name="quote" />
      {count} {count === 1 ? 'snippet' : 'snippets'} from this page
      <Icon name="next" />
    </button>
  );
}

function questionMenu(panel: Panel, { spot }: Answer): MenuItem[] {
  const { page, views } = panel;
  const saved = familyOf(spot.text, panel.library.current.value?.snippets ?? []);
  return [
    ...(saved
      ? []
      : [
          {
            text: spot.kind === 'question' ? 'Save this question' : 'Save this requirement',
            icon: 'quote' as const,
            onSelect: () => void saveQuestion(panel, spot),
          },
        ]),
    { text: 'Show it on the page', icon: 'page', onSelect: () => page.select(spot.id, true) },
    {
      text: 'It tests something else',
      icon: 'pencil',
      onSelect: () => views.open({ name: 'tests', spotId: spot.id }),
    },
    {
      text: spot.kind === 'question' ? 'Not a question' : 'Not a requirement',
      icon: 'close',
      onSelect: () => void correct(panel, spot.text, 'not-a-question'),
    },
  ];
}

/** Into the question bank, with what it tests; the page paints it. */
async function saveQuestion(panel: Panel, spot: Answer['spot']): Promise<void> {
  const { services, toasts, page, library } = panel;
  const tabId = page.tab.peek()?.id;
  try {
    const draft = tabId === undefined ? null : await services.browser.describeText(tabId, spot.text);
    if (!draft || tabId === undefined) {
      toasts.complain('The page no longer shows this question, so it could not be saved.');
      return;
    }
    const competency = spot.competencies[0]?.id;
    const { undo } = await services.store.keepQuestion({ ...draft, ...(competency ? { competency } : {}) });
    await library.reload('snippets');
    await services.browser.refreshSnippets(tabId);
    toasts.say('In your question bank.', async () => {
      await undo();
      await services.browser.refreshSnippets(tabId);
    });
  } catch (error) {
    toasts.complain(explain(error));
  }
}

/** "In your question bank, also seen at …" */
function BankLine({ panel, text }: { readonly panel: Panel; readonly text: string }) {
  const saved = familyOf(text, panel.library.current.value?.snippets ?? []);
  if (!saved) return null;
  const here = panel.page.url.value;
  const places = [saved.cleanUrl, ...(saved.seenAt ?? []).map(({ url }) => url)];
  const others = [...new Set(places.filter((url) => !here.startsWith(url)).map(hostOf))];
  return (
    <button
      type="button"
      class="foot-line"
      onClick={() => panel.views.open({ name: 'snippet', id: saved.id })}
    >
      <Icon name="quote" />
      In your question bank{others.length > 0 && `, also seen at ${others.slice(0, 3).join(', ')}`}
      <Icon name="next" />
    </button>
  );
}

/** Takes the user's word on a text, everywhere; with the way back. */
export async function correct(
  panel: Panel,
  text: string,
  verdict: 'not-a-question' | 'tests',
  competency?: string,
): Promise<void> {
  const { services, toasts } = panel;
  try {
    const undo = await services.store.correct(text, verdict, competency);
    const words = verdict === 'tests' ? 'Remembered, on every page.' : 'No longer marked, on any page.';
    // Said before the pages follow: one of them may lie in the background and take seconds.
    toasts.say(words, async () => {
      await undo();
      await services.browser.refresh();
    });
    await services.browser.refresh();
  } catch {
    toasts.complain('That could not be stored. Try again.');
  }
}
