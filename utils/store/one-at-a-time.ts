/** Work that reads, thinks and writes: several of it at once would each think about what the others are about to change. */

const last = new Map<string, Promise<unknown>>();

/**
 * Runs `work` after what was handed in before it under the same name, in this window and, where the browser has locks, in
 * all others too. Rejects as `work` does; what comes next runs all the same.
 */
export function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { navigator } = globalThis as { navigator?: Navigator };
  const { locks } = navigator ?? {};
  const alone = () => (locks ? locks.request(`storymark ${name}`, work) : work());
  const done = (last.get(name) ?? Promise.resolve()).then(alone);
  last.set(
    name,
    done.catch(() => undefined),
  );
  return done;
}
