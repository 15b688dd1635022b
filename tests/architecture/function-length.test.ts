import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesOfTheRepository, ROOT } from '../support/repository.ts';

/** The median function is under 10 lines and few are above 30 and none above 80. */
const FEW = 0.06;
const LONGEST = 80;

interface NamedFunction {
  where: string;
  lines: number;
}

/** Functions with a name: declared, methods, and those given to a constant. */
function functionsIn(path: string): NamedFunction[] {
  const source = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: NamedFunction[] = [];
  const add = (node: ts.Node, name: ts.Node | undefined): void => {
    const lineOf = (at: number): number => source.getLineAndCharacterOfPosition(at).line;
    if (name) found.push({ where: `${path} ${name.getText()}`, lines: lineOf(node.end) - lineOf(node.getStart()) + 1 });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) add(node, node.name);
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isArrowFunction(node.initializer))
      add(node, node.name);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const functions = filesOfTheRepository()
  .filter((path) => /^(shared|electron|renderer)\/.*\.(ts|tsx|cts)$/.test(path))
  // A migration is one statement of SQL as long as the format it makes.
  .filter((path) => !path.includes('/storage/migrations/'))
  .flatMap(functionsIn)
  .sort((a, b) => a.lines - b.lines);

test('the median function is under 10 lines', () => {
  expect(functions.length).toBeGreaterThan(100);
  expect(functions[Math.floor(functions.length / 2)]?.lines).toBeLessThan(10);
});

test('few functions are above 30 lines, and none above 80', () => {
  const long = functions.filter(({ lines }) => lines > 30);
  const named = long.map(({ where, lines }) => `${lines} ${where}`);
  expect(long.length / functions.length, named.join('\n')).toBeLessThanOrEqual(FEW);
  expect(long.filter(({ lines }) => lines > LONGEST)).toEqual([]);
});
