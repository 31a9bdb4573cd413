/** Where Storymark reads without a click, where it stays off, and whether the card shows. */

import { useCallback, useState } from 'preact/hooks';
import { dropPattern, grantedSites } from '../../utils/browser/grants';
import { changeSettings, getSettings } from '../../utils/store/settings';
import { type PartProps, tellPages, useGuarded } from './part';
import { useRecords } from './use-records';

const nameOf = (pattern: string) => pattern.replace(/^\w+:\/\//, '').replace(/\/\*$/, '');

export function SitesPart({ toasts }: PartProps) {
  const [version, setVersion] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: grants live in the browser; `version` says they changed
  const read = useCallback(
    async () => ({ settings: await getSettings(), granted: await grantedSites() }),
    [version],
  );
  const { value, problem } = useRecords(read, ['settings']);
  const guarded = useGuarded(toasts);
  if (problem) return <p class="problem">{problem}</p>;
  if (!value) return null;
  const { settings, granted } = value;
  const change = (step: () => Promise<unknown>) =>
    guarded(async () => {
      await step();
      setVersion((before) => before + 1);
      tellPages();
    });

  return (
    <>
      <section class="card pad-card">
        <h2>Always on</h2>
        {granted.length === 0 && (
          <p class="soft">
            No site yet. Click Storymark on a page and press “Always on this site” in the panel; elsewhere it
            reads a page only when you click.
          </p>
        )}
        <ul class="lines">
          {granted.map((pattern) => (
            <li class="line" key={pattern}>
              <span class="line-text">{nameOf(pattern)}</span>
              <button
                type="button"
                class="button small"
                onClick={(event) => event.detail < 2 && change(() => dropPattern(pattern))}
              >
                Take the permission back
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section class="card pad-card">
        <h2>Switched off</h2>
        {settings.sitesOff.length === 0 && <p class="soft">No site is switched off.</p>}
        <ul class="lines">
          {settings.sitesOff.map((pattern) => (
            <li class="line" key={pattern}>
              <span class="line-text">{nameOf(pattern)}</span>
              <button
                type="button"
                class="button small"
                onClick={() =>
                  change(() =>
                    changeSettings((before) => ({
                      ...before,
                      sitesOff: before.sitesOff.filter((site) => site !== pattern),
                    })),
                  )
                }
              >
                Switch on again
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section class="card pad-card">
        <label>
          <input
            type="checkbox"
            checked={settings.hintCard}
            onChange={(event) => {
              const hintCard = event.currentTarget.checked;
              change(() => changeSettings((before) => ({ ...before, hintCard })));
            }}
          />{' '}
          Show the hint card when the pointer rests on a mark
        </label>
        <label>
          <input
            type="checkbox"
            checked={settings.selectionButton}
            onChange={(event) => {
              const selectionButton = event.currentTarget.checked;
              change(() => changeSettings((before) => ({ ...before, selectionButton })));
            }}
          />{' '}
          Show a button beside selected text that saves it, on pages Storymark reads
        </label>
        <p class="soft small">The shortcuts for the next and the previous mark show it in any case.</p>
      </section>
    </>
  );
}
