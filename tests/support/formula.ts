import type { WorkbookXml } from './workbook-file.ts';

/**
 * A small evaluator of the formulas that our workbooks are written with, to check their cached results against what
 * a spreadsheet program would find: + - * = & < >, ranges, names, and the functions below. Cells are evaluated from
 * their own formulas, all the way down; no cached result is used.
 */
type Scalar = number | string | boolean | null;
/** Rows of values; one value is one by one. */
type Matrix = readonly (readonly Scalar[])[];
type Tokens = { next: () => string; peek: () => string | undefined };

const TOKEN =
  /'[^']+'!|[A-Za-z]\w*!|"[^"]*"|\$?[A-Z]{1,3}\$?\d+(?![\w.])|[A-Za-z_][\w.]*|\d+(?:\.\d+)?|<=|>=|<>|[-+*/=&<>(),:]/g;
const CELL = /^\$?([A-Z]{1,3})\$?(\d+)$/;

export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const lettersOf = (column: number): string =>
  column > 26
    ? lettersOf(Math.floor((column - 1) / 26)) + lettersOf(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

export function evaluator(workbook: WorkbookXml): (sheet: string, cell: string) => Scalar {
  const known = new Map<string, Scalar>();

  function cellValue(sheet: string, cell: string): Scalar {
    const key = `${sheet}!${cell}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = workbook.sheets.get(sheet)?.get(cell);
    const value = found?.formula ? scalar(evaluate(found.formula, sheet)) : (found?.value ?? null);
    known.set(key, value);
    return value;
  }

  function range(sheet: string, from: string, to: string): Matrix {
    const [, left = '', top = ''] = CELL.exec(from) ?? [];
    const [, right = '', bottom = ''] = CELL.exec(to) ?? [];
    return between(Number(top), Number(bottom)).map((row) =>
      between(columnNumber(left), columnNumber(right)).map((column) => cellValue(sheet, `${lettersOf(column)}${row}`)),
    );
  }

  function evaluate(formula: string, sheet: string): Matrix {
    const list = formula.match(TOKEN) ?? [];
    if (list.join('').replaceAll(' ', '') !== formula.replaceAll(' ', ''))
      throw new Error(`not understood: ${formula}`);
    let position = 0;
    const tokens: Tokens = { next: () => list[position++] ?? '', peek: () => list[position] };
    const result = comparison(tokens, sheet);
    if (tokens.peek() !== undefined) throw new Error(`not understood at ${tokens.peek()}: ${formula}`);
    return result;
  }

  const levels: readonly (readonly string[])[] = [['=', '<', '>', '<=', '>=', '<>'], ['&'], ['+', '-'], ['*', '/']];
  const comparison = (tokens: Tokens, sheet: string): Matrix => level(0, tokens, sheet);

  function level(depth: number, tokens: Tokens, sheet: string): Matrix {
    const operators = levels[depth];
    if (!operators) return unary(tokens, sheet);
    let left = level(depth + 1, tokens, sheet);
    while (operators.includes(tokens.peek() ?? '')) {
      const operator = tokens.next();
      left = broadcast(left, level(depth + 1, tokens, sheet), (a, b) => operate(operator, a, b));
    }
    return left;
  }

  function unary(tokens: Tokens, sheet: string): Matrix {
    if (tokens.peek() !== '-') return primary(tokens, sheet);
    tokens.next();
    return unary(tokens, sheet).map((row) => row.map((value) => -number(value)));
  }

  function primary(tokens: Tokens, sheet: string): Matrix {
    const token = tokens.next();
    if (token === '(') {
      const inner = comparison(tokens, sheet);
      tokens.next();
      return inner;
    }
    if (token.startsWith('"')) return [[token.slice(1, -1)]];
    if (/^\d/.test(token)) return [[Number(token)]];
    if (token.endsWith('!')) return reference(tokens.next(), tokens, token.slice(0, -1).replaceAll("'", ''));
    if (CELL.test(token)) return reference(token, tokens, sheet);
    if (tokens.peek() === '(') return call(token, tokens, sheet);
    const named = workbook.names.get(token);
    if (named === undefined) throw new Error(`no such name: ${token}`);
    return evaluate(named, sheet);
  }

  function reference(from: string, tokens: Tokens, sheet: string): Matrix {
    if (tokens.peek() !== ':') return range(sheet, from, from);
    tokens.next();
    return range(sheet, from, tokens.next());
  }

  function call(name: string, tokens: Tokens, sheet: string): Matrix {
    tokens.next();
    const given: Matrix[] = [];
    while (tokens.peek() !== ')') {
      given.push(comparison(tokens, sheet));
      if (tokens.peek() === ',') tokens.next();
    }
    tokens.next();
    const apply = FUNCTIONS[name];
    if (!apply) throw new Error(`no such function: ${name}`);
    return [[apply(given)]];
  }

  return cellValue;
}

const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

const scalar = (matrix: Matrix): Scalar => matrix[0]?.[0] ?? null;

function number(value: Scalar): number {
  if (typeof value === 'string') throw new Error(`a text where a number is due: ${value}`);
  return Number(value ?? 0);
}

function operate(operator: string, a: Scalar, b: Scalar): Scalar {
  switch (operator) {
    case '&':
      return `${a ?? ''}${b ?? ''}`;
    case '<>':
      return (a ?? '') !== (b ?? '');
    case '=':
      return typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;
    case '+':
      return number(a) + number(b);
    case '-':
      return number(a) - number(b);
    case '*':
      return number(a) * number(b);
    default:
      throw new Error(`no such operator: ${operator}`);
  }
}

/** A row against a column makes a table; one value goes with every other. */
function broadcast(a: Matrix, b: Matrix, apply: (a: Scalar, b: Scalar) => Scalar): Matrix {
  const [rows, columns] = [Math.max(a.length, b.length), Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0)];
  const of = (matrix: Matrix, row: number, column: number): Scalar => {
    const line = matrix.length === 1 ? matrix[0] : matrix[row];
    const value = line?.length === 1 ? line[0] : line?.[column];
    if (value === undefined) throw new Error('ranges of different sizes');
    return value;
  };
  return between(0, rows - 1).map((row) =>
    between(0, columns - 1).map((column) => apply(of(a, row, column), of(b, row, column))),
  );
}

const numbers = (given: readonly Matrix[]): number[] => given.flat(2).filter((value) => typeof value === 'number');
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const FUNCTIONS: Record<string, (given: readonly Matrix[]) => Scalar> = {
  SUM: (given) => sum(numbers(given)),
  SUMPRODUCT: (given) => sum(numbers(given)),
  SUMIF: ([where = [], wanted = [], amounts = []]) =>
    sum(numbers([amounts.filter((_, row) => where[row]?.[0] === scalar(wanted))])),
  AND: (given) => given.every((condition) => scalar(condition) === true),
  COUNT: (given) => numbers(given).length,
  MAX: (given) => Math.max(...numbers(given)),
  ISBLANK: ([value = []]) => scalar(value) === null,
  IF: ([condition = [], then = [], otherwise = []]) => scalar(scalar(condition) === true ? then : otherwise),
  ROUND: ([value = [], places = []]) => {
    const scale = 10 ** number(scalar(places));
    const rounded = Math.round(Math.abs(number(scalar(value))) * scale) / scale;
    return number(scalar(value)) < 0 ? -rounded : rounded;
  },
};
