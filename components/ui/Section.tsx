import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly note?: string | undefined;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** An open part of a page with its heading. */
export function Section({ title, note, class: name = '', children }: Props) {
  const id = useId();
  return (
    <section class={`section ${name}`} aria-labelledby={id}>
      <h2 id={id} class="section-title">
        {title}
        {note && <span class="section-note">{note}</span>}
      </h2>
      {children}
    </section>
  );
}
