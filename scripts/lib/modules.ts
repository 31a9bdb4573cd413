/** Reads what a module of this repository imports and which browser APIs it names, from its syntax tree. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path from the repository's root for a relative import that was found; undefined for a package. */
  readonly file?: string;
  /** Gone after compilation: `import type`, or only `type` names. */
  readonly typeOnly: boolean;
}

export interface Module {
  /** Path from the repository's root, with forward slashes. */
  readonly path: string;
  readonly imports: readonly Import[];
  /** Dotted names read in it that start at an identifier: `chrome.tabs.query`, `port.onMessage`. */
  readonly members: readonly string[];
}

type Entry = { readonly isType: boolean };

/** An import without names (`import './x.css'`) runs the module. */
function onlyTypes(entries: readonly Entry[]): boolean {
  return entries.length > 0 && entries.every((entry) => entry.isType);
}

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** Finds the file a relative specifier means, as the bundler does; undefined when there is none. */
export function resolveRelative(from: string, specifier: string, root = ROOT): string | undefined {
  const target = posix.join(dirname(from), specifier.replace(/\?.*$/, ''));
  return ENDINGS.map((ending) => target + ending).find((path) => {
    const full = join(root, path);
    return existsSync(full) && statSync(full).isFile();
  });
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** The dotted name of a member expression, or undefined when it does not start at an identifier. */
function dotted(node: Node): string | undefined {
  if (node.type === 'Identifier') return String(node.name);
  if (node.type === 'ChainExpression' && isNode(node.expression)) return dotted(node.expression);
  if (node.type !== 'MemberExpression' || node.computed === true) return undefined;
  const { object, property } = node;
  if (!isNode(object) || !isNode(property)) return undefined;
  const start = dotted(object);
  return start === undefined ? undefined : `${start}.${String(property.name)}`;
}

function collectMembers(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collectMembers(item, found);
  } else if (isNode(value)) {
    const name = value.type === 'MemberExpression' ? dotted(value) : undefined;
    if (name !== undefined) {
      found.add(name);
      return;
    }
    for (const child of Object.values(value)) collectMembers(child, found);
  }
}

/** Parses source text. Throws on a syntax error, with the file's name. */
export function readModule(path: string, source: string, root = ROOT): Module {
  const parsed = parseSync(path, source, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  const [error] = parsed.errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  const record = parsed.module;
  const imports: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    const file = specifier.startsWith('.') ? resolveRelative(path, specifier, root) : undefined;
    imports.push({ specifier, typeOnly, ...(file === undefined ? {} : { file }) });
  };
  for (const item of record.staticImports) add(item.moduleRequest.value, onlyTypes(item.entries));
  for (const item of record.staticExports) {
    const [first] = item.entries;
    if (first?.moduleRequest) add(first.moduleRequest.value, onlyTypes(item.entries));
  }
  for (const item of record.dynamicImports) {
    const literal = /^(['"`])(.*)\1$/s.exec(source.slice(item.moduleRequest.start, item.moduleRequest.end));
    if (literal?.[2] !== undefined) add(literal[2], false);
  }
  const members = new Set<string>();
  collectMembers(parsed.program, members);
  return { path, imports, members: [...members] };
}

export function readModuleFile(path: string): Module {
  return readModule(path, readFileSync(join(ROOT, path), 'utf8'));
}

/**
 * Everything that ends up in a bundle started from `entry`: value imports followed, dynamic ones too.
 * Maps each file or package to the file that brought it in.
 */
export function bundleGraph(
  entry: string,
  read: (path: string) => Module = readModuleFile,
): Map<string, string> {
  const graph = new Map<string, string>([[entry, '']]);
  const queue = [entry];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    for (const { specifier, file, typeOnly } of read(path).imports) {
      const name = file ?? specifier;
      if (typeOnly || graph.has(name)) continue;
      graph.set(name, path);
      if (file !== undefined && /\.tsx?$/.test(file)) queue.push(file);
    }
  }
  return graph;
}
