/** Behind "⋯": the words that led here, and the user's own word on them. */
import { useState } from 'preact/hooks';
import type { CardContent } from './content';
import type { CardActions } from './HintCard';

interface Props {
  readonly content: CardContent;
  readonly actions: CardActions;
}

export function MoreMenu({ content, actions }: Props) {
  const [choosing, setChoosing] = useState(false);
  return (
    <div class="menu">
      {content.words.length > 0 && (
        <p class="words">
          <span>Led here by</span>{' '}
          {content.words.map((word, index) => (
            <>
              {index > 0 && ' '}
              <q key={word}>{word}</q>
            </>
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
          <button type="button" onClick={() => setChoosing(false)}>
            Back
          </button>
        </>
      ) : (
        <>
          <button type="button" onClick={actions.save}>
            Save {content.noun}
          </button>
          <button type="button" onClick={() => setChoosing(true)}>
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
