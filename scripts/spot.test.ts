import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './lib/modules';

const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'storymark-'));
  writeFileSync(
    join(folder, 'a.md'),
    '---\ntitle: Interview questions\n---\n- Tell me about a time you failed.\n- How do you plan?\n',
  );
  writeFileSync(
    join(folder, 'b.txt'),
    'Interview questions\n\n1. Describe a conflict at work.\n2. Why do you want this job?\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run spot', () => {
  it('prints one JSON object a line and nothing else', () => {
    const out = execFileSync('node', [TSX, 'scripts/spot.ts', join(folder, 'a.md'), join(folder, 'b.txt')], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; kind: string });
    expect(lines.map(({ text }) => text)).toEqual([
      'Tell me about a time you failed.',
      'How do you plan?',
      'Describe a conflict at work.',
      'Why do you want this job?',
    ]);
    expect(lines[0]).toMatchObject({
      file: join(folder, 'a.md'),
      kind: 'question',
      competencies: expect.arrayContaining([expect.objectContaining({ id: 'failure-and-learning' })]),
      meta: {},
    });
  });
  it('names a file it cannot read, does the others, and exits with 2', () => {
    const { status, stdout, stderr } = spawnSync(
      'node',
      [TSX, 'scripts/spot.ts', join(folder, 'none.html'), join(folder, 'a.md')],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('none.html');
    expect(stdout.trim().split('\n')).toHaveLength(2);
  });
});
