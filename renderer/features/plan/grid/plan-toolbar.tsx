import { Icon } from '../../../ui/icon.tsx';
import { Menu, type MenuGroup } from '../../../ui/menu.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { grainOf, openAround, openAt, type Grain, type OpenColumns, type PlanView } from '../model/plan-columns.ts';
import type { PlanRow } from '../model/plan-row.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import { setView, usePlanView } from '../state/plan-view.ts';
import { activeRow, type BoardGround } from './active-figure.ts';
import { editNames } from './use-grid-actions.ts';

const VIEWS: readonly { readonly value: PlanView; readonly label: string }[] = [
  { value: 'budget', label: 'Budget' },
  { value: 'forecast', label: 'Forecast' },
  { value: 'actual', label: 'Actual' },
];

const GRAINS: readonly { readonly value: Grain; readonly label: string }[] = [
  { value: 'years', label: 'Years' },
  { value: 'quarters', label: 'Quarters' },
  { value: 'months', label: 'Months' },
];

interface PlanToolbarProps {
  readonly sheet: PlanSheet;
  readonly openColumns: OpenColumns;
  readonly view: PlanView;
  readonly ground: BoardGround;
  readonly readOnly: boolean;
}

/** What is shown of the plan, what of it is looked for, and what is added to it. */
export function PlanToolbar({ sheet, openColumns, view, ground, readOnly }: PlanToolbarProps) {
  const { plan } = sheet.document;
  const calendar = { plan, months: sheet.figures.months, openFrom: sheet.figures.openFrom };
  const chooseGrain = (grain: Grain) =>
    setView({ columns: grain === 'months' ? allMonthsAround(openAround(calendar, false)) : openAt(grain, plan) });
  return (
    <div className="pl-bar" data-region tabIndex={-1} aria-label="Plan tools" role="toolbar">
      <h1>Plan</h1>
      <Segmented label="Figures" options={VIEWS} value={view} onChange={(next) => setView({ view: next })} />
      <GrainChoice openColumns={openColumns} onChoose={chooseGrain} />
      <LineFilter />
      <EditMenu row={activeRow(ground)} readOnly={readOnly} sheet={sheet} openColumns={openColumns} />
      <Legend />
    </div>
  );
}

interface GrainChoiceProps {
  readonly openColumns: OpenColumns;
  readonly onChoose: (grain: Grain) => void;
}

/** Pressing Months again, where only some quarters show theirs, shows every month of the year. */
function GrainChoice({ openColumns, onChoose }: GrainChoiceProps) {
  const grain = grainOf(openColumns);
  const pressedAgain = (event: React.MouseEvent) =>
    event.target instanceof HTMLInputElement && event.target.value === grain && onChoose(grain);
  return (
    <span className="pl-grain" onClick={pressedAgain} role="presentation">
      <Segmented label="Columns" options={GRAINS} value={grain} onChange={onChoose} />
    </span>
  );
}

/** Every month of the year that is running. */
function allMonthsAround({ years }: OpenColumns): OpenColumns {
  return { years, quarters: new Set([...years].flatMap((year) => [1, 2, 3, 4].map((q) => `${year}-Q${q}`))) };
}

function LineFilter() {
  const words = usePlanView((state) => state.words);
  return (
    <span className="field pl-filter">
      <Icon name="find" small />
      <input
        type="search"
        value={words}
        placeholder="All lines"
        aria-label="Show lines by name, theme, intervention or source"
        onChange={(event) => setView({ words: event.target.value })}
        onKeyDown={(event) => event.key === 'Escape' && setView({ words: '' })}
      />
    </span>
  );
}

interface EditMenuProps {
  readonly row: PlanRow | undefined;
  readonly readOnly: boolean;
  readonly sheet: PlanSheet;
  readonly openColumns: OpenColumns;
}

function EditMenu({ row, readOnly, sheet, openColumns }: EditMenuProps) {
  const run = (id: string) => {
    if (id === 'add line')
      setView({ dialog: { kind: 'line', lineId: null, interventionId: row?.interventionId ?? null } });
    if (id === 'add intervention') setView({ dialog: { kind: 'intervention', interventionId: null } });
    if (id === 'change' && row) editNames(row);
    if (id === 'remove' && row?.lineId) setView({ dialog: { kind: 'remove line', lineId: row.lineId } });
    if (id === 'open all') setView({ rows: openEveryRow(sheet) });
    if (id === 'close all') setView({ rows: closeEveryRow(sheet) });
    if (id === 'every month') setView({ columns: openAt('months', sheet.document.plan) });
    if (id === 'close columns') setView({ columns: { ...openColumns, quarters: new Set() } });
  };
  return <Menu label="Lines" className="btn" groups={menuGroups(row, readOnly)} onAction={run} />;
}

function menuGroups(row: PlanRow | undefined, readOnly: boolean): MenuGroup[] {
  const held = readOnly ? 'This plan is open for reading only' : null;
  const named = row && (row.lineId !== null || row.kind === 'intervention') ? row.name : null;
  const line = row && row.lineId !== null ? row : null;
  return [
    {
      title: 'Add and change',
      entries: [
        { id: 'add line', label: 'Add line…', unavailable: held },
        { id: 'add intervention', label: 'Add intervention…', unavailable: held },
        {
          id: 'change',
          label: named ? `Change ${named}…` : 'Change…',
          keys: 'F2',
          unavailable: held ?? (named ? null : 'Choose a line or an intervention first'),
        },
        {
          id: 'remove',
          label: line ? `Remove ${line.name}…` : 'Remove line…',
          unavailable: held ?? (line ? null : 'Choose a line first'),
        },
      ],
    },
    {
      title: 'Rows and columns (one of them: Alt Shift and an arrow)',
      entries: [
        { id: 'open all', label: 'Open every row' },
        { id: 'close all', label: 'Close every row' },
        { id: 'every month', label: 'Open every month' },
        { id: 'close columns', label: 'Close every quarter' },
      ],
    },
  ];
}

const parents = (sheet: PlanSheet): string[] =>
  [...sheet.rows.values()].filter((row) => row.children.length > 0).map((row) => row.key);

const openEveryRow = (sheet: PlanSheet) => ({ closed: new Set<string>(), opened: new Set(parents(sheet)) });
const closeEveryRow = (sheet: PlanSheet) => ({ closed: new Set(parents(sheet)), opened: new Set<string>() });

/** What the looks of a cell mean. */
function Legend() {
  return (
    <span className="lg" aria-label="Key to cells" role="note">
      <i className="k1">1</i>input
      <i className="k2">1</i>calculated
      <i className="k3">
        <Icon name="lock" small />1
      </i>
      actual, locked
    </span>
  );
}
