import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

interface Props {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ComponentChildren;
  /** Buttons below the text. */
  readonly actions?: ComponentChildren;
}

/** A calm page of its own: nothing here, not allowed here, switched off. */
export function Notice({ icon, title, children, actions }: Props) {
  return (
    <div class="notice">
      <span class="notice-icon">
        <Icon name={icon} />
      </span>
      <h1 tabIndex={-1}>{title}</h1>
      {children && <div class="notice-text">{children}</div>}
      {actions && <div class="notice-actions">{actions}</div>}
    </div>
  );
}
