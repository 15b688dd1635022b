import { useCallback, useReducer, type Dispatch } from 'react';
import type { Result } from '../../../../shared/base/result.ts';
import type { AppError } from '../../../../shared/contract/errors.ts';
import { call } from '../../../client/api-client.ts';
import { readFile } from '../../../client/file-access.ts';
import { appErrorOf, useJob, type JobProgress } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import {
  CHOOSE,
  importInput,
  importReducer,
  previewInput,
  type ImportAction,
  type ImportState,
  type Reading,
} from './import-state.ts';

export interface LedgerImport {
  readonly state: ImportState;
  readonly dispatch: Dispatch<ImportAction>;
  /** Of the job under way; null before it has told any. */
  readonly progress: JobProgress | null;
  readonly open: (file: File) => Promise<void>;
  readonly preview: (reading: Reading) => Promise<void>;
  readonly write: (reading: Reading) => Promise<void>;
  readonly cancel: () => void;
}

/** The wizard's state with the work behind it: hands over the file, runs the jobs, tells how they ended. */
export function useImport(): LedgerImport {
  const [state, dispatch] = useReducer(importReducer, CHOOSE);
  const inspecting = useJob('inspect-ledger-file');
  const previewing = useJob('preview-ledger-import');
  const writing = useJob('import-ledger');

  /** Runs one piece of work; what it failed with goes to the step it was asked from. */
  const attempt = useCallback(
    async <T>(work: () => Promise<Result<T, AppError>>, done: (value: T) => ImportAction): Promise<void> => {
      const result = await work().catch((problem: unknown) => ({ ok: false as const, error: appErrorOf(problem) }));
      if (!result.ok && result.error.code === 'job-cancelled') announce('Cancelled. Nothing was changed.');
      dispatch(result.ok ? done(result.value) : { type: 'failed', error: result.error });
    },
    [],
  );

  const open = async (file: File): Promise<void> => {
    dispatch({ type: 'file-chosen', file: { name: file.name, size: file.size, savedAt: file.lastModified } });
    const staged = await call('stage-file', await readFile(file)).catch((problem: unknown) => ({
      ok: false as const,
      error: appErrorOf(problem),
    }));
    if (!staged.ok) return dispatch({ type: 'failed', error: staged.error });
    const { fileId } = staged.value;
    return attempt(
      () => inspecting.run({ fileId }),
      (inspection) => ({ type: 'file-opened', fileId, inspection }),
    );
  };

  const preview = (reading: Reading): Promise<void> => {
    dispatch({ type: 'preview-asked' });
    return attempt(
      () => previewing.run(previewInput(reading)),
      (made) => ({ type: 'preview-made', preview: made }),
    );
  };

  const write = (reading: Reading): Promise<void> => {
    dispatch({ type: 'write-asked' });
    return attempt(
      () => writing.run(importInput(reading)),
      (written) => ({ type: 'written', written }),
    );
  };

  const job = [inspecting, previewing, writing].find(({ running }) => running);
  return {
    state,
    dispatch,
    progress: job?.progress ?? null,
    open,
    preview,
    write,
    cancel: () => job?.cancel(),
  };
}
