/** What the store says when it cannot do as asked. Every message is a sentence the user may read. */

/** The record was written by another window since it was read; nothing was changed. */
export class Conflict<R = unknown, D = unknown> extends Error {
  override readonly name = 'Conflict';
  /**
   * @param current the record as it stands in the database
   * @param draft the unsaved words that met it, still kept, where a draft was being saved
   */
  constructor(
    readonly current: R,
    readonly draft?: D,
  ) {
    super('This was changed in another window meanwhile. Both versions are kept.');
  }
}

/** The disk or the browser's quota is full; nothing of the write was kept. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull';
  constructor(options?: ErrorOptions) {
    super('Not saved: the disk or the browser’s storage is full. Free some space, then save again.', options);
  }
}

/** Another window holds an older version of the database open. */
export class StoreBlocked extends Error {
  override readonly name = 'StoreBlocked';
  constructor() {
    super('Another Storymark window from before the update is still open. Close it, then try again.');
  }
}

/** The database was written by a newer Storymark than this one. */
export class StoreNewer extends Error {
  override readonly name = 'StoreNewer';
  constructor(options?: ErrorOptions) {
    super('Your stories were saved by a newer Storymark. Update this one to open them.', options);
  }
}

/** There is no record of that id. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
  constructor(what: string) {
    super(`This ${what} is no longer here.`);
  }
}

/** The record breaks its own schema, for example a field that is too long; nothing was written. */
export class InvalidRecord extends Error {
  override readonly name = 'InvalidRecord';
  constructor(readonly reasons: readonly string[]) {
    super(`Not saved: ${reasons.join('; ')}`);
  }
}

/** Names by which browsers report that bytes could not be kept; Firefox has a name of its own for a full disk. */
const FULL = new Set([
  'QuotaExceededError',
  'NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR',
  'NS_ERROR_FILE_NO_DEVICE_SPACE',
]);

function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('name' in error)) return '';
  return String(error.name);
}

/** A database error in our words; any other error as it is. */
export function asStoreError(error: unknown): unknown {
  const name = nameOf(error);
  if (FULL.has(name)) return new StoreFull({ cause: error });
  if (name === 'VersionError') return new StoreNewer({ cause: error });
  return error;
}

/** The connection was closed under us: by the browser, or to let a newer version upgrade. */
export function isClosed(error: unknown): boolean {
  return nameOf(error) === 'InvalidStateError';
}
