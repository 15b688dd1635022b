import { ok } from '../../../../shared/base/result.ts';
import { refused, type Given, type Outcome } from '../command.ts';
import { count } from '../output.ts';
import { withPlan } from '../with-plan.ts';
import { writeWhole } from '../write-whole.ts';

/** `export PLAN workbook --out FILE.xlsx` */
export async function run(given: Given): Promise<Outcome> {
  const [, kind] = given.words;
  const { out } = given.options;
  if (kind !== 'workbook') return refused(`“${kind}” is no export of this version: use workbook`);
  if (out === undefined) return refused('“export” needs the file to write: --out FILE.xlsx');
  return withPlan(given, async (session) => {
    const exported = await session.call('export-plan-workbook', {});
    if (!exported.ok) return exported;
    const { bytes } = exported.value;
    const path = given.path(out);
    const written = await writeWhole(path, bytes);
    if (!written.ok) return written;
    const text = `Wrote ${path} (${count(bytes.length)} bytes)\n`;
    return ok({ document: { file: path, bytes: bytes.length }, text });
  });
}
