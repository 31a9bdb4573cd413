import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon';

interface Props {
  readonly title: string;
  readonly backTo?: string;
  onBack(): void;
  readonly children?: ComponentChildren;
}

/** Head of a view that lies on top of the page's: the way back, its title (which takes focus), its actions. */
export function SubHeader({ title, backTo = 'Back', onBack, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // At once, not after the next paint: whoever is quick to click a field must not lose it again.
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <header class="sub-header">
      <button type="button" class="icon-button" aria-label={backTo} title={backTo} onClick={onBack}>
        <Icon name="back" />
      </button>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </header>
  );
}
