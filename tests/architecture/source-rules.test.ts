import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOfTheRepository, ROOT } from '../support/repository.ts';

/** Rules about the source as text, which no linter holds. */
const LONGEST_FILE = 300;
/** Tests and style sheets are lists: their length is no sign of a muddle. */
const LONGEST_TEST = 400;
const LONGEST_STYLE_SHEET = 800;

const files = filesOfTheRepository().filter((path) => !path.startsWith('tests/bench/peers/'));
const sources = files.filter((path) => /\.(ts|tsx|cts|mts|mjs|cjs|js|css)$/.test(path));
const itself = 'tests/architecture/source-rules.test.ts';
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** `file:line` of every match in the source files. */
const found = (pattern: RegExp, among = sources): string[] =>
  among
    .filter((path) => path !== itself)
    .flatMap((path) =>
      text(path)
        .split('\n')
        .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [])),
    );

test('there is source to look at', () => {
  expect(sources.length).toBeGreaterThan(50);
});

test('no test is skipped, singled out or left to do', () => {
  const tests = sources.filter((path) => path.startsWith('tests/'));
  expect(found(/\b(test|it|describe|suite)\.(skip|only|todo|fixme|skipIf|runIf)\b|\b(xit|xdescribe)\(/, tests)).toEqual(
    [],
  );
});

test('nothing is left for later in a comment', () => {
  expect(found(/\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
});

test('the compiler is not silenced', () => {
  expect(found(/@ts-(ignore|nocheck)\b/)).toEqual([]);
  expect(
    found(
      /@ts-expect-error/,
      sources.filter((path) => !path.startsWith('tests/types/')),
    ),
  ).toEqual([]);
});

function longest(path: string): number {
  if (path.endsWith('.css')) return LONGEST_STYLE_SHEET;
  return path.startsWith('tests/') ? LONGEST_TEST : LONGEST_FILE;
}

test('no rule of the fast linter is silenced; eslint itself finds what is silenced for nothing', () => {
  expect(found(/oxlint-disable/)).toEqual([]);
});

test('no source is over 300 lines, no test over 400, no style sheet over 900', () => {
  const lines = (path: string): number => text(path).split('\n').length - 1;
  expect(sources.filter((path) => lines(path) > longest(path)).map((path) => `${path} ${lines(path)}`)).toEqual([]);
});

test('no folder is a drawer for anything', () => {
  expect(files.filter((path) => /(^|\/)(utils?|helpers?|libs?|common|misc)(\/|\.[^/]*$)/.test(path))).toEqual([]);
});

test('files are in kebab case', () => {
  const names = sources.filter((path) => /^(shared|electron|renderer|tests|scripts)\//.test(path));
  expect(names.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/.test(basename(path)))).toEqual([]);
});
