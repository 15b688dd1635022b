import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/contract/errors.ts';
import { downloadFile } from '../../client/file-access.ts';
import { appErrorOf, useJob } from '../../client/queries.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';

interface ExportDialogProps {
  readonly method: 'export-plan-workbook' | 'copy-plan';
  readonly title: string;
  readonly onClose: () => void;
}

/** Makes a file, shows how far it is, and hands it over when it is done. */
export function ExportDialog({ method, title, onClose }: ExportDialogProps) {
  const job = useJob(method);
  const [error, setError] = useState<AppError | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const started = useRef(false);
  const { run } = job;
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    run({}).then(
      (result) => {
        if (!result.ok) return result.error.code === 'job-cancelled' ? onClose() : setError(result.error);
        downloadFile(result.value);
        setMade(result.value.name);
        announce(`Made ${result.value.name}`);
      },
      (problem: unknown) => setError(appErrorOf(problem)),
    );
  }, [run, onClose]);
  const close = () => (job.running ? job.cancel() : onClose());
  return (
    <Dialog title={title} onClose={close} footer={!job.running && <Button onClick={onClose}>Close</Button>}>
      {job.running && (
        <ProgressBar
          step={job.progress?.step ?? 'Making the file'}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? null}
          onCancel={job.cancel}
        />
      )}
      {made && <p>Made {made}. It was handed over as a download.</p>}
      {error && <ErrorNotice error={error} />}
    </Dialog>
  );
}
