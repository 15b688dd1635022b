import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOutlook } from '../../electron/core/queries/prepare-ledger-import.ts';
import { compileRules } from '../../shared/domain/ledger/coding-rules.ts';
import type { CodingRule } from '../../shared/domain/ledger/ledger-types.ts';
import { codableOf } from '../../shared/domain/ledger/row-details.ts';
import { day, ledgerFile, readLedger } from '../support/ledger-file.ts';

const HEAD = ['Date', 'Amount', 'Cost centre', 'Account', 'Project', 'Description'];
const CODES = ['', '1', '2', 'A'];
const code = fc.constantFrom(...CODES);
const condition = fc.constantFrom(null, null, '1', '2', 'a');

const rules = fc
  .array(fc.record({ costCentre: condition, account: condition, project: condition, text: fc.constantFrom(null, '2') }))
  .map((all) => all.map((rule, i): CodingRule => ({ ...rule, id: i + 1, position: i, lineId: i + 1, sourceId: 1 })));

describe('where rows of a file belong', () => {
  it('is what the rules say of each, however few of their fields the rules ask for', () => {
    fc.assert(
      fc.property(
        rules,
        fc.array(fc.tuple(code, code, code, code), { minLength: 1, maxLength: 12 }),
        (given, cells) => {
          const lines = cells.map((row, i) => [day('2024-04-03'), i + 1, ...row]);
          const { classified } = readLedger(ledgerFile({ rows: [HEAD, ...lines] }));
          const { homeOf } = rowOutlook(classified, given);
          const coder = compileRules(given);
          for (let row = 0; row < classified.rows.count; row++)
            expect(homeOf(row)).toEqual(coder(codableOf(classified.rows, row)));
        },
      ),
    );
  });
});
