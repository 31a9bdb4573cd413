/** A display for browsers on a machine without one, and real keys on it (Xvfb and xdotool). */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { onPath } from './find';

/** Whether a browser with a window can be started and typed into by keys that the browser itself sees. */
export function canHaveDisplay(): boolean {
  return onPath('Xvfb') !== undefined && onPath('xdotool') !== undefined;
}

export class Display {
  private constructor(
    readonly name: string,
    private readonly server: ChildProcess,
  ) {}

  /** Starts an X server in memory; Xvfb picks a free number and says it on descriptor 3. */
  static async start(width = 1280, height = 900): Promise<Display> {
    const server = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    const number = await new Promise<string>((resolve, reject) => {
      server.once('error', reject);
      server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
      server.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    });
    server.removeAllListeners('exit');
    return new Display(`:${number}`, server);
  }

  /** Runs xdotool on this display, e.g. `xdotool('key', 'alt+shift+j')`; returns what it printed. */
  xdotool(...args: string[]): string {
    const run = spawnSync('xdotool', args, {
      encoding: 'utf8',
      env: { ...process.env, DISPLAY: this.name },
    });
    if (run.status !== 0) throw new Error(`xdotool ${args.join(' ')}: ${run.stderr}`);
    return run.stdout;
  }

  stop(): void {
    this.server.kill();
  }
}
