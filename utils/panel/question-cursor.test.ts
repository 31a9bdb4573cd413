import { describe, expect, it } from 'vitest';
import type { Spot } from '../spotting/types';
import { currentSpot, fromMemory, inOrder, type Memory, positionOf, withMemory } from './question-cursor';

const spot = (id: string, kind: Spot['kind'] = 'question'): Spot => ({
  id,
  kind,
  text: `${id}?`,
  parts: [],
  competencies: [],
  evidence: [],
  meta: {},
});
const spots = [spot('r1', 'requirement'), spot('q1'), spot('q2'), spot('r2', 'requirement')];

describe('the question shown', () => {
  it('is a question rather than the requirement that stands first on the page', () => {
    expect(currentSpot(spots, null)?.id).toBe('q1');
  });

  it('stays after a rescan, and falls back to the first when its text is gone', () => {
    expect(currentSpot(spots, 'q2')?.id).toBe('q2');
    expect(currentSpot(spots, 'gone')?.id).toBe('q1');
    expect(currentSpot([], 'q2')).toBeNull();
  });

  it('steps within its kind and stops at the ends', () => {
    expect(positionOf(spots, spot('q1'))).toMatchObject({ at: 1, of: 2, previous: null, next: { id: 'q2' } });
    expect(positionOf(spots, spot('r2', 'requirement'))).toMatchObject({ at: 2, of: 2, next: null });
    expect(inOrder(spots).map(({ id }) => id)).toEqual(['q1', 'q2', 'r1', 'r2']);
  });
});

describe('the memory of a tab', () => {
  it('knows each page’s question, whatever fragment one jumped to', () => {
    const memory = withMemory(withMemory([], 'https://a.example/x#top', 'q1'), 'https://a.example/y', 'q2');
    expect(fromMemory(memory, 'https://a.example/x#end')).toBe('q1');
    expect(fromMemory(withMemory(memory, 'https://a.example/x', 'q3'), 'https://a.example/x')).toBe('q3');
    expect(fromMemory(memory, 'https://a.example/z')).toBeNull();
  });

  it('does not grow for ever, and forgets the oldest page first', () => {
    let memory: Memory = [];
    for (let i = 0; i < 50; i++) memory = withMemory(memory, `https://a.example/${i}`, `q${i}`);
    expect(memory).toHaveLength(20);
    expect(fromMemory(memory, 'https://a.example/49')).toBe('q49');
    expect(fromMemory(memory, 'https://a.example/0')).toBeNull();
  });
});
