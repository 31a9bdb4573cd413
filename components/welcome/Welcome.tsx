/**
 * The first two minutes: a practice page that is already marked, one field for the user's own words, and the count of
 * questions they have a story for, which follows while they type.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useKeptFocus } from '../ui/kept-focus';
import { judgeQuestions } from './judge';
import { PasteField } from './PasteField';
import { PracticeArticle } from './PracticeArticle';
import { Progress } from './Progress';
import { practiceBody } from './practice';
import { type PracticePage, paintPractice, readPractice, revealSpot, spotAt } from './practice-marks';
import { QuestionList } from './QuestionList';
import { useWelcomeState } from './state';

export function Welcome() {
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  const [page, setPage] = useState<PracticePage | null>(null);
  const [lit, setLit] = useState<string | null>(null);
  const state = useWelcomeState();
  const questions = useMemo(
    () => (page && state.registry ? judgeQuestions(page.spots, state.registry, state.bank) : []),
    [page, state.registry, state.bank],
  );
  const ready = questions.filter((question) => question.state === 'ready');

  useEffect(() => {
    if (page) paintPractice(page, new Set(ready.map(({ id }) => id)), lit);
  }, [page, ready, lit]);

  return (
    <div class="welcome" ref={root}>
      <header class="welcome-header">
        <img src="/icon/48.png" width="40" height="40" alt="" />
        <div>
          <h1 tabIndex={-1}>Welcome to Storymark</h1>
          <p>
            It marks interview questions while you read, and opens beside them the story of yours that answers
            each. Here is a page to try it on.
          </p>
        </div>
      </header>
      <div class="columns">
        <main class="yours" aria-label="Your stories">
          {state.error && (
            <p class="error" role="alert">
              {state.error}
            </p>
          )}
          <PasteField
            text={state.notes}
            drafts={state.drafts}
            saved={state.own}
            onInput={state.setNotes}
            onKeep={() => {
              // The button goes with its drafts: whoever goes by keyboard stands in the field again.
              void state.keep().then(() => document.getElementById('paste-field')?.focus());
            }}
          />
          <Progress
            ready={ready.length}
            total={questions.length}
            samples={state.samples}
            kept={state.own}
            shortcut={state.shortcut}
          />
          <p class="samples">
            {state.samples > 0 ? (
              <button type="button" class="button" onClick={() => void state.removeSamples()}>
                Take the {state.samples} samples away
              </button>
            ) : (
              <>
                Nothing at hand?{' '}
                <button type="button" class="link" onClick={() => void state.loadSamples()}>
                  Look around with sample stories
                </button>
              </>
            )}
            {state.undoKeep && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  void state.undoKeep?.().then(() => document.getElementById('paste-field')?.focus());
                }}
              >
                Undo keeping
              </button>
            )}
          </p>
          <h2 class="list-title">Questions on this page</h2>
          <QuestionList
            questions={questions}
            lit={lit}
            onLight={setLit}
            onReveal={(id) => page && revealSpot(page, id)}
          />
        </main>
        <section
          class="frame"
          aria-label="Practice page"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must scroll by keyboard too
          tabIndex={0}
          onMouseMove={(event) => page && setLit(spotAt(page, event.clientX, event.clientY))}
          onMouseLeave={() => setLit(null)}
        >
          <p class="frame-bar" aria-hidden="true">
            <span />
            <span />
            <span />A practice page, already marked
          </p>
          <PracticeArticle html={practiceBody} onReady={(root) => setPage(readPractice(root))} />
        </section>
      </div>
      <footer class="welcome-footer">
        Everything you write stays on this computer. Storymark is for preparing, not for use during an
        interview.
      </footer>
    </div>
  );
}
