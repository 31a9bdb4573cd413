import { Icon } from '../ui/Icon';

interface Props {
  /** Questions to oneself that draw a story out. */
  readonly prompts: readonly string[];
  /** A draft that was begun from this question. */
  readonly draftTitle: string | null;
  /** The user has no story at all: say where stories can come from. */
  readonly first: boolean;
  /** The story that comes nearest, though it does not really fit. */
  readonly nearest: { readonly id: string; readonly title: string } | null;
  onNearest(id: string): void;
  onStart(): void;
  onPaste(): void;
}

/** No story for this question: none yet, and a start from its prompts. */
export function StoryStart({ prompts, draftTitle, first, nearest, onNearest, onStart, onPaste }: Props) {
  return (
    <article class="card story-start">
      <p class="story-start-none">
        {draftTitle === null ? 'None yet. Think back:' : `You began “${draftTitle || 'a story'}”.`}
      </p>
      {draftTitle === null && prompts.length > 0 && (
        <ul class="prompts">
          {prompts.slice(0, 3).map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      )}
      <div class="story-card-actions">
        <button type="button" class="button primary small" onClick={onStart}>
          <Icon name="pencil" />
          {draftTitle === null ? 'Start from these' : 'Continue draft'}
        </button>
        {first && (
          <button type="button" class="button quiet small" onClick={onPaste}>
            Notes or samples
          </button>
        )}
      </div>
      {nearest && (
        <p class="small soft nearest">
          Nearest, though it does not really fit:{' '}
          <button type="button" class="link" onClick={() => onNearest(nearest.id)}>
            {nearest.title || 'Untitled story'}
          </button>
        </p>
      )}
    </article>
  );
}
