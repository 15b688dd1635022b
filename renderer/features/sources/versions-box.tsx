import { useState } from 'react';
import type { AllocationVersion } from '../../../shared/contract/source-methods.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { call } from '../../client/api-client.ts';
import { downloadFile } from '../../client/file-access.ts';
import { useMethod } from '../../client/queries.ts';
import { Button } from '../../ui/button.tsx';
import { CertaintyMark } from '../../ui/certainty-mark.tsx';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tableDate } from '../../ui/format-date.ts';
import { Money } from '../../ui/money.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import type { Entering } from './dialogs/source-dialogs.tsx';
import type { SourceView } from './source-view.ts';

interface VersionsBoxProps {
  readonly view: SourceView;
  readonly onEnter: (entering: Entering) => void;
}

/** Newest year and version first, as people look for them; the one in force is the first of its year. */
const newestFirst = (versions: readonly AllocationVersion[]): AllocationVersion[] =>
  versions.toSorted((a, b) => (a.year === b.year ? b.version - a.version : a.year < b.year ? 1 : -1));

interface EvidenceProps {
  readonly version: AllocationVersion;
  readonly onFailed: (error: AppError) => void;
}

/** What stands behind a version, and its file to save. */
function Evidence({ version, onFailed }: EvidenceProps) {
  const { evidenceFileId, evidenceFileName, evidence } = version;
  const save = async (id: number) => {
    const file = await call('read-evidence', { id });
    if (file.ok) downloadFile({ name: file.value.name, bytes: new Uint8Array(file.value.bytes) });
    else onFailed(file.error);
  };
  return (
    <>
      {evidence || <span className="dim3">none</span>}
      {evidenceFileId !== null && (
        <button type="button" className="link file-link" onClick={() => void save(evidenceFileId)}>
          {evidenceFileName}
        </button>
      )}
    </>
  );
}

const recorded = ({ recordedAt, recordedBy, baselines }: AllocationVersion): string =>
  [
    recordedAt && `${tableDate(recordedAt)}${recordedBy && `, ${recordedBy}`}`,
    baselines.length > 0 && `baseline ${baselines.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ');

const columnsOf = (
  inForce: ReadonlySet<number>,
  onFailed: (error: AppError) => void,
): TableColumn<AllocationVersion>[] => [
  { key: 'year', heading: 'Year', render: (row) => row.year },
  {
    key: 'version',
    heading: 'Version',
    render: (row) => (inForce.has(row.id) ? `${row.version}, in force` : String(row.version)),
  },
  { key: 'amount', heading: 'Amount, £', numeric: true, render: (row) => <Money amount={row.amount} show="pence" /> },
  { key: 'certainty', heading: 'Certainty', render: (row) => <CertaintyMark certainty={row.certainty} /> },
  {
    key: 'dated',
    heading: 'Dated',
    render: (row) => (row.dated ? tableDate(row.dated) : <span className="dim3">none</span>),
  },
  {
    key: 'evidence',
    heading: 'Evidence',
    render: (row) => (
      <div className="evidence">
        <Evidence version={row} onFailed={onFailed} />
      </div>
    ),
  },
  { key: 'recorded', heading: 'Recorded', render: (row) => <div className="recorded dim3">{recorded(row)}</div> },
];

/** Every version of every allocation: what was reported on one stays, whatever comes after. */
export function VersionsBox({ view, onEnter }: VersionsBoxProps) {
  const [problem, setProblem] = useState<AppError | null>(null);
  const versions = useMethod('read-source', { id: view.source.id }).data?.versions ?? [];
  const inForce = new Set(view.document.allocations.map(({ id }) => id));
  const year = view.now;
  return (
    <section className="box" aria-labelledby="versions-title">
      <div className="t">
        <h2 id="versions-title">Allocations and evidence</h2>
        <span className="cap">{versions.length} versions; earlier ones are kept</span>
        <span className="x">
          <Button small onClick={() => onEnter({ what: 'allocation', year, vary: true })}>
            Vary {year}
          </Button>
        </span>
      </div>
      {problem && <ErrorNotice error={problem} />}
      <ScrollArea label="Versions of allocations">
        <DataTable
          caption="Versions of allocations"
          columns={columnsOf(inForce, setProblem)}
          rows={newestFirst(versions)}
          rowKey={({ id }) => id}
        />
      </ScrollArea>
    </section>
  );
}
