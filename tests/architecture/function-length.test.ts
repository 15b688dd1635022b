import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesOfTheRepository, ROOT } from '../support/repository.ts';

/** The median function is under 10 lines and few are above 30 and none above 100. */
const FEW = 0.06;
const LONGEST = 100;

interface NamedFunction {
  where: string;
  lines: number;
}

/**
 * Functions with a name: declared, methods, and those given to a constant. The lines of one inside another count for
 * the inner one alone.
 */
function functionsIn(path: string): NamedFunction[] {
  const source = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const lineOf = (at: number): number => source.getLineAndCharacterOfPosition(at).line;
  const found: NamedFunction[] = [];
  /** Answers how many lines the functions inside `node` have. */
  const visit = (node: ts.Node): number => {
    let inner = 0;
    ts.forEachChild(node, (child) => {
      inner += visit(child);
    });
    const name = nameOfFunction(node);
    if (!name) return inner;
    const lines = lineOf(node.end) - lineOf(node.getStart()) + 1;
    found.push({ where: `${path} ${name.getText()}`, lines: lines - inner });
    return lines;
  };
  visit(source);
  return found;
}

function nameOfFunction(node: ts.Node): ts.Node | undefined {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return node.name;
  return ts.isVariableDeclaration(node) && node.initializer && ts.isArrowFunction(node.initializer)
    ? node.name
    : undefined;
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

test('few functions are above 30 lines, and none above 100', () => {
  const long = functions.filter(({ lines }) => lines > 30);
  const named = long.map(({ where, lines }) => `${lines} ${where}`);
  expect(long.length / functions.length, named.join('\n')).toBeLessThanOrEqual(FEW);
  expect(long.filter(({ lines }) => lines > LONGEST)).toEqual([]);
});
