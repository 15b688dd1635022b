import type { Result } from '../../../../shared/base/result.ts';
import type { AppError } from '../../../../shared/contract/errors.ts';
import type { ImportTally, ReasonTally } from '../../../../shared/domain/ledger/ledger-types.ts';
import type { Session } from '../../../core/index.ts';
import { answerWith, withPlan } from '../with-plan.ts';
import type { Given, Outcome } from '../command.ts';
import { tallyTable } from '../tally-table.ts';

interface Imported {
  /** Null for a dry run. */
  readonly id: number | null;
  readonly tally: ImportTally;
  readonly reasons: readonly ReasonTally[];
  readonly profile: string | null;
}

/** `import ledger PLAN FILE [--profile NAME] [--save-profile NAME] [--dry-run]` */
export const run = (given: Given): Promise<Outcome> =>
  withPlan(given, async (session) => {
    const imported = await importFile(session, given);
    return answerWith(imported, ({ id, tally, reasons, profile }) => ({
      document: { id, ...tally, reasons, profile },
      text: `${tallyTable(tally, reasons)}\n${closing(id)}\n`,
    }));
  });

async function importFile(session: Session, { words, path, options }: Given): Promise<Result<Imported, AppError>> {
  const file = await session.stageFileAt(path(words[1]!));
  if (!file.ok) return file;
  const input = { fileId: file.value.fileId, ...(options.profile !== undefined && { profile: options.profile }) };
  if (options['dry-run']) {
    const preview = await session.call('preview-ledger-import', input);
    return preview.ok ? { ok: true, value: { id: null, ...preview.value } } : preview;
  }
  const saveProfileAs = options['save-profile'];
  return session.call('import-ledger', { ...input, ...(saveProfileAs !== undefined && { saveProfileAs }) });
}

const closing = (id: number | null): string =>
  id === null ? 'A dry run: nothing was written.' : `Import ${id}. To take it back: undo-import PLAN ${id}`;
