import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TableFile } from '../../electron/core/storage/table-file/table-file.ts';

type Value = number | string | null;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settlement-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes rows of three columns and has SQLite check the file and read them again: row number, then its values. */
function readBack(rows: readonly (readonly [number, Value, Value, Value])[]) {
  const path = join(folder, 'rows');
  const file = new TableFile(path, 'thing', ['a', 'b', 'c']);
  for (const [number, ...values] of rows) {
    file.record.begin();
    for (const value of values) {
      if (value === null) file.record.addNull();
      else if (typeof value === 'number') file.record.addInteger(value);
      else {
        const bytes = Buffer.from(`<${value}>`);
        file.record.addText(bytes, 1, bytes.length - 1);
      }
    }
    file.addRow(number);
  }
  file.close();
  const database = new BetterSqlite(path, { readonly: true });
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    return database.prepare('SELECT rowid, a, b, c FROM thing ORDER BY rowid').raw().all();
  } finally {
    database.close();
  }
}

describe('a table file', () => {
  it('is sound without a row', () => {
    expect(readBack([])).toEqual([]);
  });

  it('gives back numbers of every size, texts and blanks', () => {
    const numbers = [
      0,
      1,
      -1,
      127,
      128,
      32_768,
      2 ** 31 - 1,
      2 ** 31,
      -(2 ** 31),
      -(2 ** 31) - 1,
      2 ** 32,
      2 ** 40 + 5,
    ];
    const all = [...numbers, -(2 ** 40) - 5, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
    const rows = all.map((value, i) => [i + 1, value, i % 2 === 0 ? null : 'Café £1 – 日本 😀', ''] as const);
    expect(readBack(rows)).toEqual(rows);
  });

  it('keeps the numbers of rows when some are left out', () => {
    const rows = [3, 4, 200, 70_000, 2 ** 33].map((number) => [number, number, null, 'x'] as const);
    expect(readBack(rows)).toEqual(rows);
  });

  it('keeps rows of any length, in one page or in several', () => {
    const page = 8192;
    const lengths = [0, 57, 58, 8000, 200_000];
    for (let length = page - 60; length < page + 20; length += 1) lengths.push(length);
    for (let length = 2 * page - 60; length < 2 * page + 20; length += 3) lengths.push(length);
    const rows = lengths.map((length, i) => [i + 1, length, 'é'.repeat(length % 7), 'x'.repeat(length)] as const);
    expect(readBack(rows)).toEqual(rows);
  });

  it('finds its rows when there are more pages than one page can list', () => {
    const rows = Array.from({ length: 1200 }, (_, i) => [10 * i + 1, i, null, 'long '.repeat(1000)] as const);
    expect(readBack(rows)).toEqual(rows);
  });
});
