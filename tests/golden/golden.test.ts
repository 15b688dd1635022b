import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { answer } from './golden-commands.ts';
import { readGolden, writtenTable } from './golden-file.ts';
import { goldenPlan } from './golden-plan.ts';

/** Runs every golden file beside this one. When a table differs, the answer is printed as it would stand in the file. */
const folder = fileURLToPath(new URL('.', import.meta.url));

describe.each(readdirSync(folder).filter((name) => name.endsWith('.golden')))('%s', (name) => {
  const file = readGolden(readFileSync(`${folder}${name}`, 'utf8'));

  test('holds something to check', () => expect(file.cases.length).toBeGreaterThan(0));

  test.each(file.cases)('$title', ({ command, expected }) => {
    const rows = answer(command, (versions) => goldenPlan(file, versions));
    const known = Object.keys(rows[0] ?? {});
    expect(known).toEqual(expect.arrayContaining([...expected.headings]));
    const found = {
      headings: expected.headings,
      rows: rows.map((row) => expected.headings.map((heading) => row[heading]!)),
    };
    expect(writtenTable(found)).toBe(writtenTable(expected));
  });
});
