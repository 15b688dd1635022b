import { useState } from 'react';
import { CallFailed } from '../../../client/queries.ts';
import type { AppError } from '../../../../shared/contract/errors.ts';

/** A form on its way to the core: busy while it travels, and what went wrong when it is refused or lost. */
export function useSending(work: () => Promise<AppError | null>) {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async (): Promise<void> => {
    setSending(true);
    setError(null);
    try {
      const refusal = await work();
      if (refusal) setError(new CallFailed(refusal));
    } catch (problem) {
      setError(problem);
    } finally {
      setSending(false);
    }
  };
  return { send, sending, error };
}
