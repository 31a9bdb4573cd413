/** The hint card: what a question tests in three lines. No story text, no score, no field to type in. */
import type { CardContent } from './content';
import { MoreMenu } from './MoreMenu';

export interface CardActions {
  open(): void;
  notAQuestion(): void;
  testsElse(competency: string): void;
  save(): void;
  close(): void;
}

/** What is unfolded in the card. Held by its host, so that the card needs no hooks: every byte here is every page's. */
export type Unfolded = 'nothing' | 'more' | 'choices';

interface Props {
  readonly content: CardContent;
  readonly actions: CardActions;
  readonly unfolded: Unfolded;
  onUnfold(next: Unfolded): void;
}

export function HintCard({ content, actions, unfolded, onUnfold }: Props) {
  const more = unfolded !== 'nothing';
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') actions.close();
    // Keys pressed inside the card are not the page's: its shortcuts must not fire. The card has no text field.
    event.stopPropagation();
  }
  return (
    <div class="card" role="dialog" aria-label={`What this ${content.noun} tests`} onKeyDown={onKeyDown}>
      <div class="line">
        <strong class="title">{content.title}</strong>
        <button
          type="button"
          class="more"
          aria-label="More about this mark"
          aria-expanded={more}
          onClick={() => onUnfold(more ? 'nothing' : 'more')}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="3" cy="8" r="1.4" />
            <circle cx="8" cy="8" r="1.4" />
            <circle cx="13" cy="8" r="1.4" />
          </svg>
        </button>
      </div>
      {content.test && <p class="test">{content.test}</p>}
      <div class="line">
        <span class="count" role="status">
          {content.count}
        </span>
        <button type="button" class="open" onClick={actions.open}>
          Open
        </button>
      </div>
      {more && (
        <MoreMenu content={content} actions={actions} choosing={unfolded === 'choices'} onUnfold={onUnfold} />
      )}
      {content.notice && (
        <p class="notice" role="status">
          {content.notice}
        </p>
      )}
    </div>
  );
}
