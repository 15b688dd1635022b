import { useState } from 'react';
import type { InputOf, OutputOf } from '../../../../shared/contract/methods.ts';
import { changeNumber } from '../../../../shared/domain/changes/change-name.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { sumPence } from '../../../../shared/domain/money/pence.ts';
import { appErrorOf, useMethod } from '../../../client/queries.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Money } from '../../../ui/money.tsx';
import type { ChangesGround } from '../use-ground.ts';

type Version = InputOf<'compare-baselines'>['before'];
type Compared = OutputOf<'compare-baselines'>;

interface Choice {
  readonly version: Version;
  readonly name: string;
}

const choicesOf = ({ baselines }: PlanDocument): Choice[] => [
  ...baselines.map(({ version }) => ({
    version,
    name: version === 1 ? 'Baseline 1, the original budget' : `Baseline ${version}`,
  })),
  { version: 'in force', name: 'The budget in force' },
  { version: 'draft', name: 'The plan as it stands' },
];

/** Two budgets side by side: which changes explain the difference, then line by line and year. */
export function Comparison({ ground }: { readonly ground: ChangesGround }) {
  const choices = choicesOf(ground.document);
  const [before, setBefore] = useState<Version>(1);
  const [after, setAfter] = useState<Version>('in force');
  const from = Math.max(
    0,
    choices.findIndex(({ version }) => version === before),
  );
  const later = choices.slice(from + 1);
  const to = later.some(({ version }) => version === after) ? after : later[0]!.version;
  const compared = useMethod('compare-baselines', { before: choices[from]!.version, after: to });
  return (
    <section className="box" aria-label="Comparison">
      <div className="t">
        <h2>Compare</h2>
        <VersionSelect
          label="Earlier"
          choices={choices.slice(0, -1)}
          value={choices[from]!.version}
          onChange={setBefore}
        />
        <VersionSelect label="Later" choices={later} value={to} onChange={setAfter} />
      </div>
      {compared.error && <ErrorNotice error={appErrorOf(compared.error)} />}
      {compared.data && !compared.error && <Differences compared={compared.data} to={to} ground={ground} />}
    </section>
  );
}

interface VersionSelectProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: Version;
  readonly onChange: (version: Version) => void;
}

function VersionSelect({ label, choices, value, onChange }: VersionSelectProps) {
  return (
    <label className="ch-select">
      <span>{label}</span>
      <select
        className="field"
        value={String(value)}
        onChange={(event) => {
          const chosen = choices.find(({ version }) => String(version) === event.target.value);
          if (chosen) onChange(chosen.version);
        }}
      >
        {choices.map(({ version, name }) => (
          <option key={version} value={String(version)}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface DifferencesProps {
  readonly compared: Compared;
  readonly to: Version;
  readonly ground: ChangesGround;
}

function Differences({ compared, to, ground }: DifferencesProps) {
  const rows = compared.rows.filter(
    ({ difference, before, after }) => difference !== 0 || (before === null) !== (after === null),
  );
  if (rows.length === 0) return <p className="ch-say">They are the same to the penny.</p>;
  return (
    <div className="ch-body">
      <Causes compared={compared} to={to} ground={ground} />
      <Lines rows={rows} to={to} ground={ground} />
    </div>
  );
}

const remainder = (to: Version): string =>
  to === 'draft' ? 'Draft, not approved' : to === 'in force' ? 'Approved otherwise' : `Approved with baseline ${to}`;

const causeName = (changeId: number | null, to: Version, { document }: ChangesGround): string => {
  const change = document.changes.find(({ id }) => id === changeId);
  return change ? `${changeNumber(change)} ${change.title}` : remainder(to);
};

function Causes({ compared, to, ground }: DifferencesProps) {
  const { causes } = compared;
  return (
    <DataTable
      caption="By cause, in pounds"
      rows={causes}
      rowKey={({ changeId }) => changeId ?? 0}
      columns={[
        { key: 'cause', heading: 'Cause', render: ({ changeId }) => causeName(changeId, to, ground) },
        {
          key: 'added',
          heading: 'Added',
          numeric: true,
          render: ({ added }) => <Money amount={added} show="pence" plus />,
        },
        { key: 'taken', heading: 'Taken', numeric: true, render: ({ taken }) => <Money amount={taken} show="pence" /> },
        { key: 'net', heading: 'Net', numeric: true, render: ({ net }) => <Money amount={net} show="pence" plus /> },
      ]}
      total={[
        'All causes',
        <Money key="added" amount={sumPence(causes.map(({ added }) => added))} show="pence" plus />,
        <Money key="taken" amount={sumPence(causes.map(({ taken }) => taken))} show="pence" />,
        <Money key="net" amount={sumPence(causes.map(({ net }) => net))} show="pence" plus zero="digits" />,
      ]}
    />
  );
}

function Lines({
  rows,
  to,
  ground,
}: {
  readonly rows: Compared['rows'];
  readonly to: Version;
  readonly ground: ChangesGround;
}) {
  const { names } = ground;
  const total = (of: (row: Compared['rows'][number]) => Compared['rows'][number]['before']) =>
    sumPence(rows.flatMap((row) => of(row) ?? []));
  return (
    <DataTable
      caption="Line by line and year, in pounds"
      rows={rows}
      rowKey={({ lineId, sourceId, year }) => `${lineId} ${sourceId} ${year}`}
      columns={[
        { key: 'line', heading: 'Line', render: ({ lineId }) => names.longLine(lineId) },
        { key: 'source', heading: 'Source', render: ({ sourceId }) => names.source(sourceId) },
        { key: 'year', heading: 'Year', render: ({ year }) => names.year(year) },
        {
          key: 'before',
          heading: 'Earlier',
          numeric: true,
          render: ({ before }) => <Money amount={before} show="pence" />,
        },
        { key: 'after', heading: 'Later', numeric: true, render: ({ after }) => <Money amount={after} show="pence" /> },
        {
          key: 'difference',
          heading: 'Difference',
          numeric: true,
          render: (row) => <Money amount={row.difference} show="pence" plus />,
        },
        {
          key: 'why',
          heading: 'Because of',
          render: ({ causes }) => causes.map(({ changeId }) => causeName(changeId, to, ground)).join(', '),
        },
      ]}
      total={[
        'Lines that differ',
        '',
        '',
        <Money key="before" amount={total(({ before }) => before)} show="pence" />,
        <Money key="after" amount={total(({ after }) => after)} show="pence" />,
        <Money key="difference" amount={total(({ difference }) => difference)} show="pence" plus zero="digits" />,
        '',
      ]}
    />
  );
}
