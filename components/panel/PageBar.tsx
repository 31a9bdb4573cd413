import type { ReadyCount } from '../../utils/panel/readiness';
import { Icon } from '../ui/Icon';

interface Props {
  readonly ready: ReadyCount;
  readonly questions: number;
  readonly requirements: number;
  readonly kind: 'question' | 'requirement';
  readonly at: number;
  readonly of: number;
  /** The question's words, read out when one steps. */
  readonly text: string;
  onList(): void;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
}

const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** "5 of 14 ready" with the list behind it, and the step through the questions. */
export function PageBar({
  ready,
  questions,
  requirements,
  kind,
  at,
  of,
  text,
  onList,
  onPrevious,
  onNext,
}: Props) {
  const words =
    ready.of > 0
      ? `${ready.ready} of ${ready.of} ready`
      : many(questions || requirements, questions > 0 ? 'question' : 'requirement');
  return (
    <nav class="page-bar" aria-label="Questions of this page">
      <button
        type="button"
        class="ready-button"
        onClick={onList}
        aria-label={`${words}. Show all questions of this page`}
      >
        {ready.of > 0 && <ReadyRing ready={ready.ready} of={ready.of} />}
        <span>{words}</span>
        <Icon name="down" />
      </button>
      <div class="stepper">
        <button
          type="button"
          class="icon-button"
          aria-label={`Previous ${kind}`}
          aria-disabled={!onPrevious}
          onClick={() => onPrevious?.()}
        >
          <Icon name="back" />
        </button>
        <span class="stepper-at" aria-live="polite">
          <span class="visually-hidden">{kind === 'question' ? 'Question ' : 'Requirement '}</span>
          {at}
          <span class="faint">/{of}</span>
          <span class="visually-hidden">: {text}</span>
        </span>
        <button
          type="button"
          class="icon-button"
          aria-label={`Next ${kind}`}
          aria-disabled={!onNext}
          onClick={() => onNext?.()}
        >
          <Icon name="next" />
        </button>
      </div>
    </nav>
  );
}

const ROUND = 2 * Math.PI * 6;

/** Share of ready questions as a small ring; the words beside it say the same. */
function ReadyRing({ ready, of }: ReadyCount) {
  return (
    <svg class="ready-ring" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" />
      <circle
        class="done"
        cx="8"
        cy="8"
        r="6"
        stroke-dasharray={`${(ROUND * ready) / Math.max(of, 1)} ${ROUND}`}
      />
    </svg>
  );
}
