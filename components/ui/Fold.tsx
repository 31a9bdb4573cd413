import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

interface Props {
  readonly title: string;
  /** A number or short word after the title. */
  readonly note?: string | number | undefined;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** A folded part of a page. Native `details`: keys, search in page and screen readers know it. */
export function Fold({ title, note, open = false, children }: Props) {
  return (
    <details class="fold" open={open}>
      <summary>
        <Icon name="next" />
        <h2>{title}</h2>
        {note !== undefined && <span class="fold-note">{note}</span>}
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
