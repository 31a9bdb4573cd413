/** Export of everything, deleted records included, read at one instant. */
import { BACKUP_FORMAT, BACKUP_STORES, BACKUP_VERSION, type Backup, type BackupStore } from './backup-format';
import { read } from './database';
import { now } from './identity';
import { settingsRecordFrom } from './settings';

/** Everything the user made. Ids and times are kept, so that importing it twice changes nothing. */
export async function exportAll(): Promise<Backup> {
  return read([...BACKUP_STORES, 'settings', 'versions'], async (tx) => {
    const lists: Record<BackupStore, unknown[]> = {
      stories: [],
      drafts: [],
      snippets: [],
      events: [],
      corrections: [],
      packs: [],
    };
    for (const store of BACKUP_STORES) lists[store] = await tx.objectStore(store).getAll();
    const versions: unknown[] = await tx.objectStore('versions').getAll();
    const settings = settingsRecordFrom(await tx.objectStore('settings').get('settings'));
    return {
      format: BACKUP_FORMAT,
      version: BACKUP_VERSION,
      exportedAt: now(),
      ...lists,
      versions,
      settings: settings ?? null,
    };
  });
}
