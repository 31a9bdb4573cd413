/** What the user chose: one record, merged with the defaults so that a setting of a later version has its value. */
import * as v from 'valibot';
import { Rev } from '../stories/model';
import { isObject } from '../text/plain-object';
import { read, write } from './database';
import { now } from './identity';
import { announce } from './live';
import { defaultSettings, Settings } from './records';

const KEY = 'settings';

/** As stored: the settings in a frame that says when they were chosen. */
export const SettingsRecord = v.object({
  value: Settings,
  rev: Rev,
  updatedAt: v.pipe(v.string(), v.isoTimestamp()),
});
export type SettingsRecord = v.InferOutput<typeof SettingsRecord>;

/** A stored settings record made whole; undefined when there is none or it can't be read. */
export function settingsRecordFrom(stored: unknown): SettingsRecord | undefined {
  if (!isObject(stored) || !isObject(stored.value)) return undefined;
  const fallback = defaultSettings();
  const target = isObject(stored.value.target)
    ? { ...fallback.target, ...stored.value.target }
    : fallback.target;
  const result = v.safeParse(SettingsRecord, { ...stored, value: { ...fallback, ...stored.value, target } });
  return result.success ? result.output : undefined;
}

export async function getSettings(): Promise<Settings> {
  const stored: unknown = await read(['settings'], (tx) => tx.objectStore('settings').get(KEY));
  return settingsRecordFrom(stored)?.value ?? defaultSettings();
}

/** Change settings by what they are at that instant, so that two windows changing different ones both count. */
export async function changeSettings(change: (before: Settings) => Settings): Promise<Settings> {
  const value = await write(['settings'], async (tx) => {
    const objects = tx.objectStore('settings');
    const before = settingsRecordFrom(await objects.get(KEY));
    const next = v.parse(Settings, change(before?.value ?? defaultSettings()));
    const record: SettingsRecord = { value: next, rev: (before?.rev ?? 0) + 1, updatedAt: now() };
    await objects.put(record, KEY);
    return next;
  });
  announce('settings', [KEY]);
  return value;
}
