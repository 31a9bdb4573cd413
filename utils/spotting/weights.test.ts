import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeWeights, encodeWeights } from './weights';

describe('weights as text', () => {
  it('come back within half a step, zeros left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), fc.double({ min: -4, max: 4, noNaN: true })), {
          minLength: 12,
          maxLength: 600,
        }),
        fc.integer({ min: 1, max: 4 }),
        (list, classes) => {
          const weights = Float32Array.from(list);
          const buckets = Math.ceil(list.length / classes);
          const encoded = encodeWeights(weights, classes);
          const { starts, ids, values } = decodeWeights(encoded, buckets);
          const back = new Float32Array(buckets * classes);
          for (let b = 0; b < buckets; b++)
            for (let i = starts[b] ?? 0; i < (starts[b + 1] ?? 0); i++)
              back[b * classes + (ids[i] ?? 0)] = values[i] ?? 0;
          for (const [i, weight] of weights.entries())
            expect(Math.abs((back[i] ?? 0) - weight)).toBeLessThanOrEqual(encoded.scale * 0.5001);
        },
      ),
    );
  });

  it('of broken text are fewer, never an error', () => {
    const encoded = encodeWeights(
      Float32Array.from({ length: 300 }, (_, i) => (i % 7 === 0 ? i / 100 : 0)),
      3,
    );
    const whole = decodeWeights(encoded, 100).values.length;
    expect(whole).toBe(42);
    const distances = encoded.distances.slice(0, 10);
    expect(decodeWeights({ ...encoded, distances }, 100).values.length).toBe(10);
    expect(decodeWeights({ ...encoded, steps: '' }, 100).values.length).toBe(0);
    expect(decodeWeights(encoded, 50).values.length).toBeLessThan(whole);
    expect(decodeWeights({ ...encoded, distances: '\u{1f4a5}____' }, 100).values.length).toBeLessThan(3);
  });
});
