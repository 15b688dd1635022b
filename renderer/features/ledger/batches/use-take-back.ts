import { useState } from 'react';
import type { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/methods.ts';
import { appErrorOf, useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { counted } from '../counted.ts';

type Reversed = OutputOf<'undo-import'>['reversed'];

interface TakeBack {
  readonly busy: boolean;
  readonly error: AppError | null;
  /** What was reversed, once it is. */
  readonly reversed: Reversed | null;
  /** Answers whether it was taken back. */
  readonly run: (id: number, reason: string) => Promise<boolean>;
}

/** Takes an import back. */
export function useTakeBack(): TakeBack {
  const undo = useCommand('undo-import');
  const [reversed, setReversed] = useState<Reversed | null>(null);
  const run = async (id: number, reason: string): Promise<boolean> => {
    const words = reason.trim();
    try {
      const done = await undo.mutateAsync({ id, ...(words === '' ? {} : { reason: words }) });
      setReversed(done.reversed);
      announce(`Import taken back. ${counted(done.reversed.rows, 'row')} reversed.`);
      return true;
    } catch {
      return false;
    }
  };
  return { busy: undo.isPending, error: undo.error ? appErrorOf(undo.error) : null, reversed, run };
}
