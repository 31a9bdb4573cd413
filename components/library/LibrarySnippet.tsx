import { openWebPage } from '../../utils/browser/tabs';
import { hostOf } from '../../utils/snippets/saved';
import type { SnippetRecord } from '../../utils/store/records';

interface RowProps {
  readonly snippet: SnippetRecord;
  readonly picked: boolean;
  readonly children: preact.ComponentChildren;
  onPick(on: boolean): void;
}

/** One snippet to pick, with its words among those that stood around them: the page may be gone. */
export function LibrarySnippet({ snippet, picked, children, onPick }: RowProps) {
  const { prefix, quote, suffix, seenAt = [] } = snippet;
  const short = quote.replace(/\s+/g, ' ').trim().slice(0, 40);
  return (
    <li class="snippet-pick">
      <input
        type="checkbox"
        class="story-pick"
        aria-label={`Select “${short}”`}
        checked={picked}
        onChange={(event) => onPick(event.currentTarget.checked)}
      />
      <div class="snippet-body">
        <ul class="plain">{children}</ul>
        {(prefix + suffix).trim() !== '' && (
          <details class="context">
            <summary class="small">In its context</summary>
            <p class="small">
              <span class="faint">… {prefix}</span>
              <mark>{quote.length > 600 ? `${quote.slice(0, 600)} …` : quote}</mark>
              <span class="faint">{suffix} …</span>
            </p>
          </details>
        )}
        {seenAt.length > 0 && (
          <p class="small faint">
            Also seen at{' '}
            {seenAt.map(({ url, title }, i) => (
              <span key={url}>
                {i > 0 && ', '}
                <button type="button" class="link" onClick={() => void openWebPage(url)} title={title}>
                  {hostOf(url)}
                </button>
              </span>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
