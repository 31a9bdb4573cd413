/**
 * Sparse multinomial logistic regression by FTRL-proximal (McMahan et al., "Ad Click Prediction: a View from the Trenches", 2013):
 * one pass after another over the features that are on, most weights exactly zero. Deterministic: the order is drawn from a seed.
 */

export interface Example {
  /** Buckets of the features that are on. */
  readonly features: Int32Array;
  /** How much each of them counts. */
  readonly values: Float32Array;
  /** Wanted probability of each class. */
  readonly target: Float32Array;
  /** Added to the scores before the model's own; same length as `target`. */
  readonly offset?: Float32Array;
  readonly weight: number;
}

export interface FtrlOptions {
  readonly buckets: number;
  readonly classes: number;
  readonly epochs: number;
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
}

/** An error too small to learn from. */
const LEAST_ERROR = 1e-3;

/** Numbers in [0, 1) from a seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = out[i] as T;
    out[i] = out[j] as T;
    out[j] = held;
  }
  return out;
}

function softmax(scores: Float32Array): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  const out = scores.map((score) => Math.exp(score - most));
  let sum = 0;
  for (const value of out) sum += value;
  return out.map((value) => value / sum);
}

/** Scores of each class for a set of features. */
function scoresOf(
  weights: Float32Array,
  classes: number,
  { features, values, offset }: Example,
): Float32Array {
  const scores = new Float32Array(classes);
  if (offset) scores.set(offset);
  for (const [k, bucket] of features.entries()) {
    const value = values[k] ?? 0;
    for (let c = 0; c < classes; c++)
      scores[c] = (scores[c] ?? 0) + (weights[bucket * classes + c] ?? 0) * value;
  }
  return scores;
}

/** Train; returns the weights, `buckets * classes` of them. */
export function trainFtrl(examples: readonly Example[], options: FtrlOptions): Float32Array {
  const { buckets, classes, epochs, alpha, l1, l2 } = options;
  const size = buckets * classes;
  const z = new Float64Array(size);
  const n = new Float64Array(size);
  const weights = new Float32Array(size);
  const random = randomOf(7);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      const { features, values, target, weight } = example;
      const guess = softmax(scoresOf(weights, classes, example));
      for (let c = 0; c < classes; c++) {
        const error = ((guess[c] ?? 0) - (target[c] ?? 0)) * weight;
        if (Math.abs(error) < LEAST_ERROR) continue;
        for (const [k, bucket] of features.entries()) {
          const gradient = error * (values[k] ?? 0);
          const i = bucket * classes + c;
          const before = n[i] ?? 0;
          const after = before + gradient * gradient;
          const sigma = (Math.sqrt(after) - Math.sqrt(before)) / alpha;
          const zi = (z[i] ?? 0) + gradient - sigma * (weights[i] ?? 0);
          n[i] = after;
          z[i] = zi;
          weights[i] =
            Math.abs(zi) <= l1 ? 0 : -(zi - Math.sign(zi) * l1) / ((1 + Math.sqrt(after)) / alpha + l2);
        }
      }
    }
  }
  return weights;
}
