/** Which view fills the panel, and the way back. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';

export type View =
  | { readonly name: 'page' }
  | { readonly name: 'list' }
  | { readonly name: 'story'; readonly id: string }
  | { readonly name: 'edit'; readonly id: string }
  | { readonly name: 'snippets' }
  | { readonly name: 'snippet'; readonly id: string }
  | { readonly name: 'rubric'; readonly id: string }
  | { readonly name: 'tests'; readonly spotId: string }
  | { readonly name: 'target' };

export interface Views {
  readonly current: ReadonlySignal<View>;
  /** Opens a view on top of the one that is seen. */
  open(view: View): void;
  back(): void;
  /** Back to the page, whatever lies on top. */
  home(): void;
}

const HOME: View = { name: 'page' };
const same = (a: View | undefined, b: View) => JSON.stringify(a) === JSON.stringify(b);

export function createViews(): Views {
  const stack = signal<readonly View[]>([HOME]);
  return {
    current: computed(() => stack.value.at(-1) ?? HOME),
    open(view) {
      if (view.name === 'page') stack.value = [HOME];
      else if (!same(stack.value.at(-1), view)) {
        // Opening what lies below goes back to it instead of piling up.
        const below = stack.value.findIndex((known) => same(known, view));
        stack.value = below < 0 ? [...stack.value, view] : stack.value.slice(0, below + 1);
      }
    },
    back() {
      if (stack.value.length > 1) stack.value = stack.value.slice(0, -1);
    },
    home() {
      stack.value = [HOME];
    },
  };
}
