import type { Decimal } from 'decimal.js';
import { err, ok, type Result } from '../../base/result.ts';
import { ExactDecimal } from './rounding.ts';

/*
 * Sums as people type them, in exact decimals: numbers (`1,250.50`, `12k`, `1.5m`, `£3`, `5%`), + - * / and brackets.
 * A recursive descent over the tokens, lowest precedence first:
 *
 *   sum = product { (+|-) product }     product = signed { (*|/) signed }
 *   signed = { + | - } value            value = ( number | '(' sum ')' ) { % }
 */

export type ArithmeticProblem = 'not arithmetic' | 'division by zero';

const TOKEN = /\s*(?:£?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)\s*([km](?![a-z]))?|([-+*/()%×÷]))\s*/iy;
const SCALE: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000 };
const OPERATORS: Readonly<Record<string, string>> = { '×': '*', '÷': '/' };
const LONGEST = 200;

/** The value in pounds, not yet rounded. */
export function evaluate(text: string): Result<Decimal, ArithmeticProblem> {
  const tokens = text.length > LONGEST ? null : tokensOf(text);
  if (tokens === null) return err('not arithmetic');
  const reader = new Reader(tokens);
  const value = reader.sum();
  if (reader.dividedByZero) return err('division by zero');
  return value === null || !reader.atEnd ? err('not arithmetic') : ok(value);
}

function tokensOf(text: string): (Decimal | string)[] | null {
  const tokens: (Decimal | string)[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return null;
    tokens.push(match[1] === undefined ? operator(match[3] ?? '') : number(match[1], match[2] ?? ''));
  }
  return tokens;
}

const operator = (mark: string): string => OPERATORS[mark] ?? mark;

const number = (digits: string, scale: string): Decimal =>
  new ExactDecimal(digits.replaceAll(',', '').replace(/\.$/, '')).times(SCALE[scale.toLowerCase()] ?? 1);

/** Walks the tokens once; every rule answers null where the tokens do not fit it. */
class Reader {
  readonly #tokens: readonly (Decimal | string)[];
  #next = 0;
  dividedByZero = false;

  constructor(tokens: readonly (Decimal | string)[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#next === this.#tokens.length;
  }

  sum(): Decimal | null {
    let value = this.#product();
    for (let sign = this.#take('+', '-'); value !== null && sign !== null; sign = this.#take('+', '-')) {
      const right = this.#product();
      value = right && (sign === '+' ? value.plus(right) : value.minus(right));
    }
    return value;
  }

  #product(): Decimal | null {
    let value = this.#signed();
    for (let sign = this.#take('*', '/'); value !== null && sign !== null; sign = this.#take('*', '/')) {
      const right = this.#signed();
      if (right !== null && sign === '/' && right.isZero()) this.dividedByZero = true;
      value = right && (sign === '*' ? value.times(right) : value.div(right));
    }
    return value;
  }

  #signed(): Decimal | null {
    const sign = this.#take('+', '-');
    if (sign === null) return this.#value();
    const value = this.#signed();
    return value && (sign === '-' ? value.negated() : value);
  }

  #value(): Decimal | null {
    let value = this.#take('(') === null ? this.#number() : this.#bracketed();
    while (value !== null && this.#take('%') !== null) value = value.div(100);
    return value;
  }

  #bracketed(): Decimal | null {
    const value = this.sum();
    return this.#take(')') === null ? null : value;
  }

  #number(): Decimal | null {
    const token = this.#tokens[this.#next];
    if (token === undefined || typeof token === 'string') return null;
    this.#next += 1;
    return token;
  }

  /** The next token when it is one of these, passed over; else null. */
  #take(...marks: string[]): string | null {
    const token = this.#tokens[this.#next];
    if (typeof token !== 'string' || !marks.includes(token)) return null;
    this.#next += 1;
    return token;
  }
}
