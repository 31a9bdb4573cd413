/** Folders for browser profiles that outlive a restart, gone after the test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class Profile {
  readonly folder = mkdtempSync(join(tmpdir(), 'storymark-profile-'));

  remove(): void {
    // The browser's last child may still be writing.
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
