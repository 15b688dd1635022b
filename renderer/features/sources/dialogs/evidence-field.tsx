import { useState } from 'react';
import type { AppError } from '../../../../shared/contract/errors.ts';
import { call } from '../../../client/api-client.ts';
import { pickFile, readFile } from '../../../client/file-access.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';

/** A file kept in the plan. */
export interface KeptFile {
  readonly id: number;
  readonly name: string;
}

interface EvidenceFieldProps {
  readonly file: KeptFile | null;
  readonly readOnly: string | null;
  readonly onChange: (file: KeptFile | null) => void;
}

const ANY_FILE = '';

/** Attaches a file as evidence: it is kept in the plan, up to 25 MB. */
export function EvidenceField({ file, readOnly, onChange }: EvidenceFieldProps) {
  const [keeping, setKeeping] = useState(false);
  const [problem, setProblem] = useState<AppError | null>(null);
  const attach = async () => {
    const chosen = await pickFile(ANY_FILE);
    if (!chosen) return;
    setKeeping(true);
    setProblem(null);
    const staged = await call('stage-file', await readFile(chosen));
    const kept = staged.ok ? await call('store-evidence', { fileId: staged.value.fileId }) : staged;
    setKeeping(false);
    if (!kept.ok) return setProblem(kept.error);
    announce(`Attached ${kept.value.name}`);
    onChange({ id: kept.value.id, name: kept.value.name });
  };
  return (
    <div className="form-field">
      <span className="label">File</span>
      <div className="attached">
        <span className={file ? 'm' : 'dim3'}>{file?.name ?? 'None attached'}</span>
        <Button small icon="file" busy={keeping} unavailable={readOnly} onClick={() => void attach()}>
          {file ? 'Attach another file' : 'Attach a file'}
        </Button>
        {file && (
          <Button small kind="quiet" onClick={() => onChange(null)}>
            Leave it off
          </Button>
        )}
      </div>
      <span className="cap">Kept in the plan itself, up to 25 MB.</span>
      {problem && <ErrorNotice error={problem} />}
    </div>
  );
}
