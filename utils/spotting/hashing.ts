/**
 * Features as places in a table of fixed size (the hashing trick: Weinberger et al., "Feature Hashing for Large Scale
 * Multitask Learning", 2009): no list of words has to ship.
 */

/** Places in the table; a power of two. */
export const BUCKETS = 1 << 16;

/** One number of a kind of feature and the hashes of up to two words. */
export function hashed(kind: number, a: number, b = 0): number {
  return Math.imul(Math.imul(kind, 0x9e3779b1) ^ a, 0x01000193) ^ b;
}

/** Its place. Murmur3's finaliser: neighbouring numbers land far apart. */
export function bucketOf(code: number): number {
  let h = code | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) & (BUCKETS - 1);
}
