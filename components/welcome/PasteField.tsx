/** The one field of the welcome page: résumé bullets in, draft stories out. */
interface Props {
  readonly text: string;
  readonly drafts: readonly { readonly title: string }[];
  readonly saved: number;
  onInput(text: string): void;
  onKeep(): void;
}

/** How many of the drafts are listed below the field; the rest is a number. */
const LISTED = 5;

export function PasteField({ text, drafts, saved, onInput, onKeep }: Props) {
  return (
    <section class="paste" aria-labelledby="paste-label">
      <label id="paste-label" for="paste-field">
        Paste a few résumé bullets or notes
      </label>
      <p class="hint" id="paste-hint">
        One line or bullet becomes one draft story. You can finish them later; nothing leaves this computer.
      </p>
      <textarea
        id="paste-field"
        aria-describedby="paste-hint"
        rows={7}
        autofocus
        spellcheck={false}
        value={text}
        placeholder={
          '– Cut the nightly build from 48 to 11 minutes by splitting the test suite\n– Talked two teams into one release calendar after a bad Friday\n– …'
        }
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {drafts.length > 0 && (
        <div class="drafts">
          <ul aria-label="Draft stories">
            {drafts.slice(0, LISTED).map((draft, index) => (
              <li key={index}>{draft.title}</li>
            ))}
            {drafts.length > LISTED && <li class="more">and {drafts.length - LISTED} more</li>}
          </ul>
          <button type="button" class="button primary" onClick={onKeep}>
            Keep {drafts.length === 1 ? 'this story' : `these ${drafts.length} stories`}
          </button>
        </div>
      )}
      {drafts.length === 0 && saved > 0 && (
        <p class="hint">
          {saved === 1 ? 'Your story is' : `Your ${saved} stories are`} in Storymark. Paste more whenever you
          like.
        </p>
      )}
    </section>
  );
}
