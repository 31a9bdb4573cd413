import type { Writing } from '../../utils/panel/writing';

const WORDS = { clean: '', keeping: 'Keeping …', kept: 'Kept as draft', failed: 'Not kept' } as const;

/** Quiet word on what became of the last keystroke. Its own component, so that typing draws nothing else anew. */
export function SaveState({ writing }: { readonly writing: Writing }) {
  const state = writing.state.value;
  const words = state === 'clean' && !writing.isNew ? 'Saved' : WORDS[state];
  return <span class={`save-state ${state}`}>{words}</span>;
}
