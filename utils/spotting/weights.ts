/**
 * Weights of a sparse linear model as text, and back. Only what is not zero is kept: the distance to the entry before it as
 * a variable-length number, then the weight as one signed byte; all of it in base64.
 */

/** A model with one output for each class: weight of bucket b for class c at `b * classes + c`. */
export interface SparseWeights {
  readonly classes: number;
  /** What one step of a weight is worth. */
  readonly scale: number;
  readonly data: string;
}

const LIMIT = 127;

/** Encode float weights; what rounds to zero is dropped. */
export function encodeWeights(weights: Float32Array, classes: number): SparseWeights {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const scale = most / LIMIT || 1;
  const bytes: number[] = [];
  let last = -1;
  for (const [i, weight] of weights.entries()) {
    const step = Math.round(weight / scale);
    if (step === 0) continue;
    let distance = i - last;
    last = i;
    for (; distance > 127; distance >>>= 7) bytes.push((distance & 127) | 128);
    bytes.push(distance, step & 255);
  }
  return { classes, scale, data: btoa(bytes.map((byte) => String.fromCharCode(byte)).join('')) };
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
export function decodeWeights({ classes, scale, data }: SparseWeights, buckets: number): WeightRows {
  const text = atob(data);
  const ids: number[] = [];
  const values: number[] = [];
  const starts = new Uint32Array(buckets + 1);
  let at = -1;
  for (let i = 0; i < text.length; ) {
    let distance = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = text.charCodeAt(i++);
      distance |= (byte & 127) << shift;
      if (byte < 128 || i >= text.length) break;
    }
    const byte = text.charCodeAt(i++);
    at += distance;
    const bucket = Math.floor(at / classes);
    if (bucket >= buckets) break;
    ids.push(at % classes);
    values.push((byte > LIMIT ? byte - 256 : byte) * scale);
    starts[bucket + 1] = ids.length;
  }
  for (let b = 1; b <= buckets; b++) starts[b] = Math.max(starts[b] ?? 0, starts[b - 1] ?? 0);
  return { classes, starts, ids: Uint8Array.from(ids), values: Float32Array.from(values) };
}
