/** How alike two short texts are. */

/** Edit distance (Levenshtein), two rows. O(a × b): for texts of a few hundred units. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    const unit = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const kept = (row[j - 1] ?? 0) + (b.charCodeAt(j - 1) === unit ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Units that the ends of two texts share. */
export function commonEnd(a: string, aEnd: number, b: string, bEnd: number, most: number): number {
  let n = 0;
  while (n < most && n < aEnd && n < bEnd && a.charCodeAt(aEnd - 1 - n) === b.charCodeAt(bEnd - 1 - n)) n++;
  return n;
}

/** Units that two texts share from a place on. */
export function commonStart(a: string, aFrom: number, b: string, bFrom: number, most: number): number {
  let n = 0;
  while (
    n < most &&
    aFrom + n < a.length &&
    bFrom + n < b.length &&
    a.charCodeAt(aFrom + n) === b.charCodeAt(bFrom + n)
  )
    n++;
  return n;
}
