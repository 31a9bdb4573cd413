/** The user's word on single texts: not a question, is one, tests something else. */
import type { Correction } from '../spotting/types';
import { write } from './database';
import { deviceId, firstRev, nextRev } from './identity';
import { announce } from './live';
import { isReadable } from './readable';
import { CorrectionRecord } from './records';
import { checked, createRepository } from './repository';

export const corrections = createRepository('corrections', 'correction', CorrectionRecord);

/** Remember the user's word on a text, in place of an earlier one on the same text. */
export async function correct(
  word: Pick<CorrectionRecord, 'text' | 'key' | 'normaliser' | 'verdict' | 'competency'>,
): Promise<CorrectionRecord> {
  const device = await deviceId();
  const record = await write(['corrections'], async (tx) => {
    const objects = tx.objectStore('corrections');
    const stored: unknown[] = await objects.index('key').getAll(word.key);
    const before = stored.find((value) => isReadable('corrections', value));
    const frame =
      before === undefined
        ? firstRev(device, 'user')
        : { ...firstRev(device, 'user', before.id), createdAt: before.createdAt, ...nextRev(before, device) };
    const next = checked(CorrectionRecord, { ...word, ...frame });
    await objects.put(next);
    return next;
  });
  announce('corrections', [record.id]);
  return record;
}

/** The corrections in force, one a key, as spotting wants them: where a merge brought two, the later one holds. */
export async function correctionsInForce(): Promise<Correction[]> {
  const byKey = new Map<string, Correction>();
  for (const { key, verdict, competency } of (await corrections.list()).records) {
    if (!byKey.has(key))
      byKey.set(key, { key, verdict, ...(competency === undefined ? {} : { competency }) });
  }
  return [...byKey.values()];
}
