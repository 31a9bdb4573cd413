/**
 * Weights of a sparse linear model as text, and back. Only what is not zero is kept: the distance to the entry before it, and the
 * weight in steps. Both are written in an alphabet of 64 signs, one list after the other, which is what gzip packs best.
 */

/** A model with one output for each class: weight of bucket b for class c at `b * classes + c`. */
export interface SparseWeights {
  readonly classes: number;
  /** What one step of a weight is worth. */
  readonly scale: number;
  /** Distances between entries: five bits a sign, the lowest first; the sixth bit says that more follow. */
  readonly distances: string;
  /** Steps of the entries, a sign each. */
  readonly steps: string;
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Steps go from -LIMIT to LIMIT. */
const LIMIT = 31;
const MORE = 32;

/** Encode float weights; what rounds to zero is dropped. */
export function encodeWeights(weights: Float32Array, classes: number): SparseWeights {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const scale = most / LIMIT || 1;
  let distances = '';
  let steps = '';
  let last = -1;
  for (const [i, weight] of weights.entries()) {
    const step = Math.round(weight / scale);
    if (step === 0) continue;
    let distance = i - last;
    last = i;
    for (; distance >= MORE; distance >>>= 5) distances += SIGNS[(distance & 31) | MORE];
    distances += SIGNS[distance];
    steps += SIGNS[step + LIMIT];
  }
  return { classes, scale, distances, steps };
}

/** The rows of a decoded model: for each bucket its classes and their weights. */
export interface WeightRows {
  readonly classes: number;
  /** Row b is [starts[b], starts[b + 1]) of the two lists beside it. */
  readonly starts: Uint32Array;
  readonly ids: Uint8Array;
  readonly values: Float32Array;
}

/** Decode; `buckets` is the number of rows. Broken data gives fewer weights, never an error. */
export function decodeWeights(
  { classes, scale, distances, steps }: SparseWeights,
  buckets: number,
): WeightRows {
  const signs = new Map([...SIGNS].map((sign, value) => [sign, value]));
  const ids = new Uint8Array(steps.length);
  const values = new Float32Array(steps.length);
  const starts = new Uint32Array(buckets + 1);
  let at = -1;
  let many = 0;
  for (let i = 0; i < distances.length && many < steps.length; many++) {
    let distance = 0;
    for (let shift = 0; i < distances.length; shift += 5) {
      const five = signs.get(distances[i++] ?? '') ?? 0;
      distance |= (five & (MORE - 1)) << shift;
      if (five < MORE) break;
    }
    at += distance;
    const bucket = Math.floor(at / classes);
    if (bucket >= buckets) break;
    ids[many] = at % classes;
    values[many] = ((signs.get(steps[many] ?? '') ?? LIMIT) - LIMIT) * scale;
    starts[bucket + 1] = many + 1;
  }
  for (let b = 1; b <= buckets; b++) starts[b] = Math.max(starts[b] ?? 0, starts[b - 1] ?? 0);
  return { classes, starts, ids: ids.subarray(0, many), values: values.subarray(0, many) };
}
