import { ok } from '../../../../shared/base/result.ts';
import { refused, type Given, type Outcome } from '../command.ts';
import { count } from '../output.ts';
import { withPlan } from '../with-plan.ts';
import { writeWhole } from '../write-whole.ts';
import { whichChange } from './decide-change.ts';

/** `memo PLAN NUMBER --out FILE.docx` */
export async function run(given: Given): Promise<Outcome> {
  const { out } = given.options;
  if (out === undefined) return refused('“memo” needs the file to write: --out FILE.docx');
  return withPlan(given, async (session) => {
    const change = await whichChange(session, given.words[1] ?? '');
    if (!change.ok) return change;
    const made = await session.call('export-change-memo', { id: change.value.id });
    if (!made.ok) return made;
    const path = given.path(out);
    const written = await writeWhole(path, made.value.bytes);
    if (!written.ok) return written;
    const { length } = made.value.bytes;
    return ok({ document: { file: path, bytes: length }, text: `Wrote ${path} (${count(length)} bytes)\n` });
  });
}
