/** The practice page's questions with the story that fits each; rows and marks light up together. */
import { SampleBadge } from '../ui/Badge';

export interface WelcomeQuestion {
  readonly id: string;
  readonly text: string;
  readonly competency: string;
  /** `ready`: a story of the user's own fits. `sample`: only a sample does. `none`: nothing yet. */
  readonly state: 'ready' | 'sample' | 'none';
  /** Title of the story that fits. */
  readonly story?: string;
}

interface Props {
  readonly questions: readonly WelcomeQuestion[];
  readonly lit: string | null;
  onLight(id: string | null): void;
  onReveal(id: string): void;
}

const STATE_NAMES = { ready: 'You have a story', sample: 'A sample fits', none: 'No story yet' } as const;

export function QuestionList({ questions, lit, onLight, onReveal }: Props) {
  return (
    <ol class="questions" aria-label="Questions on the practice page">
      {questions.map((question) => (
        <li key={question.id} data-state={question.state} data-lit={question.id === lit ? '' : undefined}>
          <button
            type="button"
            onClick={() => onReveal(question.id)}
            onMouseEnter={() => onLight(question.id)}
            onMouseLeave={() => onLight(null)}
            onFocus={() => onLight(question.id)}
            onBlur={() => onLight(null)}
          >
            <span class="dot" role="img" aria-label={STATE_NAMES[question.state]} />
            <span class="question">{question.text}</span>
            <span class="answer">
              {question.story ? (
                <>
                  {question.state === 'sample' && <SampleBadge />} {question.story}
                </>
              ) : (
                question.competency
              )}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
