/**
 * Checks a workbook of ours against LibreOffice: `node tests/bench/check-libreoffice.ts FILE.xlsx [SOFFICE]`.
 *
 * Every cached result is first wiped from a copy, so that nothing can be right but by being worked out anew; then
 * LibreOffice opens the copy under a profile of its own that recalculates on load, always, and saves it. Each formula's
 * new result must be the result that the workbook carried, to the penny. Leaves with 1 when one is not.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { pathToFileURL } from 'node:url';
import { readWorkbookXml, unzip, type CellXml } from '../support/workbook-file.ts';
import { zip } from '../support/zip-file.ts';

const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const [, , file, soffice = 'soffice'] = argv;
if (file === undefined) {
  console.error('usage: node tests/bench/check-libreoffice.ts FILE.xlsx [SOFFICE]');
  exit(2);
}

/** The workbook without any cached result. */
const wiped = (bytes: Uint8Array): Buffer =>
  zip(
    new Map(
      [...unzip(bytes)].map(([name, text]) => [
        name,
        name.startsWith('xl/worksheets/') ? text.replaceAll(/(<\/f>|<f\/>)<v>[^<]*<\/v>/g, '$1') : text,
      ]),
    ),
  );

function recalculated(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'check-libreoffice-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), RECALCULATE_ALWAYS);
    writeFileSync(join(folder, 'wiped.xlsx'), wiped(bytes));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'out');
    execFileSync(soffice, ['--headless', profile, '--convert-to', 'xlsx', '--outdir', out, join(folder, 'wiped.xlsx')]);
    return readFileSync(join(out, 'wiped.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const shown = (cell: CellXml | undefined): string =>
  typeof cell?.value === 'number' ? (Math.round(cell.value * 100) / 100).toFixed(2) : String(cell?.value ?? '');

const bytes = readFileSync(file);
const before = readWorkbookXml(bytes);
const after = readWorkbookXml(recalculated(bytes));
let formulas = 0;
const different: string[] = [];
for (const [sheet, cells] of before.sheets)
  for (const [address, cell] of cells) {
    if (cell.formula === null) continue;
    formulas += 1;
    const now = after.sheets.get(sheet)?.get(address);
    if (shown(cell) !== shown(now)) different.push(`${sheet} ${address}: ${shown(cell)} became ${shown(now)}`);
  }
console.log(different.slice(0, 50).join('\n'));
console.log(`${formulas} formulas recalculated by LibreOffice, ${different.length} with another result`);
exit(different.length > 0 || formulas === 0 ? 1 : 0);
