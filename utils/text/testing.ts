/** For tests that hostile text can't drive anything to more than linear time. */

/**
 * Milliseconds of processor time of the least of five runs. Not the time on the clock: what else the machine is doing
 * must decide no test.
 */
function leastOf(run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const from = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Eight times the text may take eight times the time; three times that allows for noise and none for squares. */
export const LINEAR = 24;

/** How many times as long `run` takes for eight times `small`. */
export function growth(run: (n: number) => void, small: number): number {
  run(small);
  // Below half a millisecond the clock itself is most of what is measured.
  const before = Math.max(
    leastOf(() => run(small)),
    0.5,
  );
  return leastOf(() => run(small * 8)) / before;
}
