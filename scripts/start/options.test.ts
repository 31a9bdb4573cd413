import { describe, expect, it } from 'vitest';
import { readOptions } from './options';

describe('npm start', () => {
  it('shows a window where there is a screen, and none where there is not', () => {
    expect(readOptions([], { DISPLAY: ':0' }, 'linux').visible).toBe(true);
    expect(readOptions([], { WAYLAND_DISPLAY: 'wayland-0' }, 'linux').visible).toBe(true);
    expect(readOptions([], {}, 'linux').visible).toBe(false);
    expect(readOptions([], {}, 'darwin').visible).toBe(true);
  });

  it('does without a window when asked to', () => {
    expect(readOptions(['--headless'], { DISPLAY: ':0' }, 'linux').visible).toBe(false);
  });

  it('takes the browser asked for', () => {
    expect(readOptions(['--firefox'], {}, 'linux').browser).toBe('firefox');
  });

  it('says what it can do when it is asked for something else', () => {
    expect(() => readOptions(['--safari'], {}, 'linux')).toThrow(/--safari[\s\S]*--firefox/);
  });
});
