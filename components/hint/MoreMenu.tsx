/** Behind "⋯": the words that led here, and the user's own word on them. */
import type { CardContent } from './content';
import type { CardActions, Unfolded } from './HintCard';

interface Props {
  readonly content: CardContent;
  readonly actions: CardActions;
  readonly choosing: boolean;
  onUnfold(next: Unfolded): void;
}

export function MoreMenu({ content, actions, choosing, onUnfold }: Props) {
  return (
    <div class="menu">
      {content.words.length > 0 && (
        <p class="words">
          Led here by{' '}
          {content.words.map((word) => (
            <q key={word}>{word}</q>
          ))}
        </p>
      )}
      {choosing ? (
        <>
          <p class="choose">It tests</p>
          <ul class="choices">
            {content.choices.map(({ id, title }) => (
              <li key={id}>
                <button type="button" onClick={() => actions.testsElse(id)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => onUnfold('more')}>
            Back
          </button>
        </>
      ) : (
        <>
          <button type="button" onClick={actions.save}>
            Save {content.noun}
          </button>
          <button type="button" onClick={() => onUnfold('choices')}>
            Tests something else
          </button>
          <button type="button" onClick={actions.notAQuestion}>
            Not a {content.noun}
          </button>
        </>
      )}
    </div>
  );
}
