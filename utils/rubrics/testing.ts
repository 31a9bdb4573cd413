/** A small whole pack for unit tests, as an author would write it. */
import type { PackSource, RubricSource } from './defaults';

export function smallRubric(over: Partial<RubricSource> = {}): RubricSource {
  return {
    id: 'night-shift',
    title: 'Night shift',
    test: 'Can you run a ward at night?',
    wins: 'Show whom you woke, and why.',
    answer: 'story',
    tested: 'Whether you decide alone and say so in the morning.',
    why: { plain: 'At night nobody else is there.' },
    askedOf: ['Nurse'],
    reviewed: '2026-11',
    signals: ['woke', 'noted', 'handed'].map((id) => ({
      id,
      line: `You ${id} in time`,
      prompt: `When had you ${id}?`,
      sample: `I ${id} 3 people.`,
      cues: [`i ${id}`],
    })),
    sayFirst: 'It was two in the morning.',
    pillars: ['one', 'two', 'three'].map((id) => ({ id, title: id, ask: `Ask ${id}`, sample: `Say ${id}` })),
    tradeoff: 'Sleep against safety.',
    closing: 'Nobody fell.',
    followUps: (['why', 'validation', 'risk', 'detection'] as const).map((kind) => ({
      ask: `${kind}?`,
      kind,
      hint: 'Say it.',
    })),
    pitfalls: ['alone', 'late'].map((id) => ({
      id,
      name: id,
      weak: `Weak ${id}`,
      stronger: `Stronger ${id}`,
    })),
    questions: ['A?', 'B?', 'C?'].map((text) => ({ text })),
    related: [{ title: 'Ownership', competency: 'ownership', note: 'Near.' }],
    levels: { self: 'a', team: 'b', teams: 'c', organisation: 'd' },
    ...over,
  };
}

export function smallPack(over: Partial<PackSource> = {}): PackSource {
  return {
    format: 'storymark-pack',
    version: 1,
    id: 'ward',
    title: 'Ward',
    language: 'en',
    rubrics: [smallRubric()],
    cues: { 'night-shift': [{ cue: 'night (shift|duty)', weight: 4 }] },
    ...over,
  };
}
