/** The keyboard commands as the browser has them. Browsers leave a taken key unassigned without a word. */
import { useEffect, useState } from 'preact/hooks';
import { type CommandKey, commandKeys, shortcutSettings } from '../../utils/browser/menus';

export function KeysPart() {
  const [keys, setKeys] = useState<readonly CommandKey[]>([]);
  useEffect(() => {
    const read = () => void commandKeys().then(setKeys);
    read();
    // They are changed on a page of the browser's: look again whenever the user comes back.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return (
    <section class="card pad-card">
      <table class="keys">
        <tbody>
          {keys.map(({ name, description, key }) => (
            <tr key={name}>
              <th scope="row">{description}</th>
              <td>
                {key ? (
                  <kbd>{key}</kbd>
                ) : (
                  <span class="caution">not assigned: another extension may have the key</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">
        {shortcutSettings.help}{' '}
        {shortcutSettings.open && (
          <button type="button" class="link" onClick={() => void shortcutSettings.open?.()}>
            Open the shortcut settings
          </button>
        )}
      </p>
    </section>
  );
}
