/** Waits until `read` gives something other than undefined, null or false; throws with `what` after `timeout` ms. */
export async function until<T>(
  what: string,
  read: () => Promise<T> | T,
  timeout = 10_000,
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = Date.now() + timeout;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      const value = await read();
      if (value !== undefined && value !== null && value !== false) {
        return value as Exclude<T, undefined | null | false>;
      }
      last = value;
    } catch (error) {
      last = error;
    }
    await pause(50);
  }
  throw new Error(
    `Waited ${timeout} ms for ${what}; last seen: ${last instanceof Error ? last.message : String(last)}`,
  );
}

/** Only where the absence of something is to be shown, or a gesture has its own duration. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
