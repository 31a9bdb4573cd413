import type { Toasts } from '../../utils/panel/toasts';
import { Icon } from './Icon';

/** The notice at the foot, in a live region that is there before the notice is. Focus or pointer hold it. */
export function ToastBar({ toasts }: { readonly toasts: Toasts }) {
  const toast = toasts.current.value;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding the notice while it is looked at is no control
    <div
      class="toasts"
      onMouseEnter={() => toasts.hold(true)}
      onMouseLeave={() => toasts.hold(false)}
      onFocusIn={() => toasts.hold(true)}
      onFocusOut={() => toasts.hold(false)}
    >
      <div role="status" aria-live="polite">
        {toast && (
          <div class={`toast ${toast.tone}`} key={toast.id}>
            <span class="toast-text">{toast.text}</span>
            {toast.undo && (
              <button type="button" class="toast-undo" onClick={() => void toasts.undo()}>
                Undo
              </button>
            )}
            <button type="button" class="icon-button" aria-label="Close notice" onClick={toasts.close}>
              <Icon name="close" />
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
