import type { Toasts } from '../../utils/panel/toasts';
import { Icon } from './Icon';

/** The notices at the foot, in a live region that is there before they are. Focus or pointer hold them. */
export function ToastBar({ toasts }: { readonly toasts: Toasts }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding a notice while it is looked at is no control
    <div
      class="toasts"
      onMouseEnter={() => toasts.hold(true)}
      onMouseLeave={() => toasts.hold(false)}
      onFocusIn={() => toasts.hold(true)}
      onFocusOut={() => toasts.hold(false)}
    >
      <div role="status" aria-live="polite">
        {toasts.shown.value.map(({ id, text, tone, undo }) => (
          <div class={`toast ${tone}`} key={id}>
            <span class="toast-text">{text}</span>
            {undo && (
              <button type="button" class="toast-undo" onClick={() => void toasts.undo(id)}>
                Undo
              </button>
            )}
            <button
              type="button"
              class="icon-button"
              aria-label="Close notice"
              onClick={() => toasts.close(id)}
            >
              <Icon name="close" />
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}
