import { describe, expect, it } from 'vitest';
import { contentScriptFaults, faultsOf } from './import-rules';
import { bundleGraph, type Module, readModule } from './modules';

function faults(path: string, source: string): string[] {
  return faultsOf(readModule(path, source));
}

describe('the rules of the house', () => {
  it('keeps utils from using components', () => {
    const module: Module = {
      path: 'utils/panel/tabs.ts',
      imports: [{ specifier: '../../components/ui/Tabs', file: 'components/ui/Tabs.tsx', typeOnly: false }],
      members: [],
    };
    expect(faultsOf(module)).toEqual([
      'utils/panel/tabs.ts imports components/ui/Tabs.tsx: utils may not use components',
    ]);
  });

  it('keeps the database inside its room', () => {
    expect(faults('utils/panel/list.ts', `import { openDB } from 'idb';`)).toHaveLength(1);
    expect(faults('utils/store/open.ts', `import { openDB } from 'idb';`)).toEqual([]);
  });

  it('keeps pure rooms from browser APIs, whatever they are called by', () => {
    expect(faults('utils/spotting/scan.ts', 'const url = chrome.i18n.getMessage("x");')).toHaveLength(1);
    expect(faults('utils/spotting/scan.ts', `import { signal } from '@preact/signals';`)).toHaveLength(1);
  });

  it('keeps pure rooms from each other against the way of the data', () => {
    expect(faults('utils/text/tokens.ts', `import { x } from '../store/records';`).join()).toContain('pure');
  });

  it('lets a pure room name the types of another, and no more', () => {
    expect(faults('utils/rubrics/registry.ts', `import type { Spot } from '../spotting/types';`)).toEqual([]);
    expect(faults('utils/rubrics/registry.ts', `import { Spot } from '../spotting/types';`)).toHaveLength(1);
  });

  it('lets only utils/messaging send', () => {
    expect(
      faults('entrypoints/background.ts', 'browser.runtime.onMessage.addListener(() => {});'),
    ).toHaveLength(1);
    expect(faults('utils/messaging/root.ts', 'browser.runtime.onMessage.addListener(() => {});')).toEqual([]);
  });

  it('reports an import that leads nowhere', () => {
    expect(faults('utils/text/tokens.ts', `import './no-such-file';`)).toEqual([
      'utils/text/tokens.ts imports ./no-such-file, and there is no such file',
    ]);
  });
});

describe('the content script’s bundle', () => {
  const modules: Record<string, Module['imports']> = {
    'entry.ts': [
      { specifier: './a', file: 'a.ts', typeOnly: false },
      { specifier: './types', file: 'utils/stories/model.ts', typeOnly: true },
    ],
    'a.ts': [{ specifier: 'valibot', typeOnly: false }],
  };
  const read = (path: string): Module => ({ path, imports: modules[path] ?? [], members: [] });

  it('is found to hold what a module far down brings in', () => {
    expect(contentScriptFaults(bundleGraph('entry.ts', read))).toEqual([
      'the content script would carry valibot, by way of a.ts',
    ]);
  });

  it('does not hold what is imported for its types only', () => {
    expect([...bundleGraph('entry.ts', read).keys()]).not.toContain('utils/stories/model.ts');
  });

  it('holds what is imported when needed', () => {
    const lazy = readModule('entrypoints/x.ts', `const later = () => import('idb');`);
    expect([...bundleGraph('entrypoints/x.ts', () => lazy).keys()]).toContain('idb');
  });
});
