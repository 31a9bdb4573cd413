/** Runs the steps of `npm test`, each a command of its own, and counts what passed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './modules';

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Outcome extends Count {
  readonly seconds: number;
  /** What the step printed, to be shown when it failed. */
  readonly output: string;
}

/** A command, or a run of Vitest whose tests are counted one by one. */
export interface Step {
  readonly name: string;
  /** Arguments for Node. */
  readonly node?: readonly string[];
  /** Arguments for `vitest run`. */
  readonly vitest?: readonly string[];
  /** A task inside this process; throws when it fails. */
  readonly task?: () => void;
  /** Numbers worth seeing although the step passed. */
  readonly show?: boolean;
}

/** Entry points of the tools, run by this very Node: no shell, no npx, the same on every system. */
const VITEST = 'node_modules/vitest/vitest.mjs';

/** Milliseconds after which a step counts as hanging. */
const LONGEST = 8 * 60_000;

function run(args: readonly string[]): { ok: boolean; output: string } {
  const child = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: LONGEST,
    killSignal: 'SIGKILL',
    // Tests must not depend on who runs them: no colours in what is read, no watch mode.
    env: { ...process.env, NO_COLOR: '1', CI: '1', NODE_NO_WARNINGS: '1' },
  });
  const output = [
    child.stdout,
    child.stderr,
    child.signal ? `Stopped after ${LONGEST / 60_000} minutes.` : (child.error?.message ?? ''),
  ]
    .filter(Boolean)
    .join('\n');
  return { ok: child.status === 0, output: stripVTControlCharacters(output).trim() };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

function runVitest(args: readonly string[]): Count & { output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'storymark-test-'));
  const file = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { ok, output } = run([VITEST, 'run', ...reporters, ...args]);
    const report = readReport(file);
    const passed = report?.numPassedTests ?? 0;
    // A file that does not load has no tests that could fail; a run without tests proves nothing.
    const silent = (!ok || passed === 0) && !report?.numFailedTests ? 1 : 0;
    return {
      passed,
      failed: (report?.numFailedTests ?? 0) + silent,
      skipped: report?.numPendingTests ?? 0,
      output,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}

function runTask(task: () => void): { ok: boolean; output: string } {
  try {
    task();
    return { ok: true, output: '' };
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  }
}

export function runStep(step: Step): Outcome {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  if (step.vitest) return { ...runVitest(step.vitest), seconds: seconds() };
  const { ok, output } = step.task ? runTask(step.task) : run(step.node ?? []);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, output, seconds: seconds() };
}

/** `ok    types                  1 passed              3.1 s` */
export function describeOutcome(step: Step, outcome: Outcome): string {
  const counts = [
    `${outcome.passed} passed`,
    ...(outcome.failed > 0 ? [`${outcome.failed} failed`] : []),
    ...(outcome.skipped > 0 ? [`${outcome.skipped} skipped`] : []),
  ].join(', ');
  const verdict = outcome.failed > 0 ? 'FAIL' : 'ok';
  return `${verdict.padEnd(5)} ${step.name.padEnd(28)} ${counts.padEnd(30)} ${outcome.seconds.toFixed(1).padStart(6)} s`;
}
