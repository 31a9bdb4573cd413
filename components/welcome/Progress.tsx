/** The sentence that says where the reader stands, and what to do next once there is something of their own. */
interface Props {
  readonly ready: number;
  readonly total: number;
  readonly samples: number;
  /** Stories of the user's own that are kept. */
  readonly kept: number;
  /** Key of the toolbar shortcut, if one is assigned. */
  readonly shortcut: string;
}

export function Progress({ ready, total, samples, kept, shortcut }: Props) {
  return (
    <div class="progress" role="status">
      <p class="count">
        You already have a story for <strong>{ready}</strong> of these <strong>{total}</strong> questions.
      </p>
      <meter min={0} max={Math.max(total, 1)} value={ready} aria-label="Questions you have a story for" />
      {samples > 0 && (
        <p class="hint">
          The {samples} sample {samples === 1 ? 'story is' : 'stories are'} there to look at. They never count
          as yours.
        </p>
      )}
      {kept > 0 && (
        <p class="next">
          Now click Storymark on the page you came from.
          {shortcut && (
            <span class="hint">
              {' '}
              Or press <kbd>{shortcut}</kbd> there.
            </span>
          )}
        </p>
      )}
    </div>
  );
}
