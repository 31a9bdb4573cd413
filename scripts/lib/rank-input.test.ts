import { describe, expect, it } from 'vitest';
import { BadInput, readQuestions, readStories } from './rank-input';

describe('input of the rank command', () => {
  it('takes stories with or without learning and tags, and numbers as ids', () => {
    const [story] = readStories('[{"id":7,"title":"T","situation":"S"}]', 's.json');
    expect(story).toMatchObject({ id: '7', title: 'T', situation: 'S', learning: '', tags: [] });
  });

  it('takes questions a line and passes over empty ones', () => {
    expect(readQuestions('{"question":"a"}\r\n\n{"question":"b"}\n', 'q')).toEqual([
      { question: 'a' },
      { question: 'b' },
    ]);
  });

  it('says which file, which place and what is wrong', () => {
    const message = (read: () => unknown) => {
      try {
        read();
        return '';
      } catch (error) {
        return error instanceof BadInput ? error.message : 'another error';
      }
    };
    expect(message(() => readStories('{', 's.json'))).toMatch(/^s\.json: not JSON/);
    expect(message(() => readStories('{}', 's.json'))).toBe('s.json: must be an array of stories');
    expect(message(() => readStories('[{"title":"T"}]', 's.json'))).toMatch(/^s\.json: story 1: id/);
    expect(message(() => readStories('[{"id":"a","title":5}]', 's.json'))).toMatch(/story 1: title/);
    expect(message(() => readStories('[{"id":"a"},{"id":"a"}]', 's.json'))).toMatch(/story 2: .*given twice/);
    expect(message(() => readQuestions('{"question":"a"}\nnope', 'q'))).toMatch(/^q: line 2: not JSON/);
    expect(message(() => readQuestions('{"q":"a"}', 'q'))).toMatch(/^q: line 1: question/);
  });
});
