import { Icon } from '../../../ui/icon.tsx';
import { LazyMenu } from '../../../ui/lazy-menu.tsx';
import type { MenuGroup } from '../../../ui/menu.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { grainOf, openAround, openAt, type Grain, type OpenColumns, type PlanView } from '../model/plan-columns.ts';
import type { PlanRow } from '../model/plan-row.ts';
import { NO_FILTER } from '../model/row-filter.ts';
import { readLook } from '../model/view-definition.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import { setView, usePlanView } from '../state/plan-view.ts';
import { activeRow, type BoardGround } from './active-figure.ts';
import { usePlanEdits } from '../state/plan-edits.ts';
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
      <FilterChip />
      <ViewMenu sheet={sheet} />
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
  const filter = usePlanView((state) => state.filter);
  const setWords = (words: string) => setView({ filter: { ...filter, words } });
  return (
    <span className="field pl-filter">
      <Icon name="find" small />
      <input
        type="search"
        value={filter.words}
        placeholder="All lines"
        aria-label="Show lines by name, theme, intervention or source"
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setWords('')}
      />
    </span>
  );
}

/** What narrows the rows besides the words in sight; pressing it shows everything again. */
function FilterChip() {
  const { sourceId, categoryId, state } = usePlanView(({ filter }) => filter);
  const hidden = usePlanView((view) => view.hidden.size);
  const sorted = usePlanView((view) => view.order.by !== 'plan');
  const parts = [
    sourceId !== null || categoryId !== null || state !== null ? 'filtered' : '',
    hidden > 0 ? `${hidden} hidden` : '',
    sorted ? 'sorted' : '',
  ].filter(Boolean);
  if (parts.length === 0) return null;
  const words = parts.join(', ');
  return (
    <button
      type="button"
      className="btn sm pl-chip"
      aria-label={`Lines are ${words}: show everything as in the plan`}
      onClick={() => setView({ filter: NO_FILTER, order: { by: 'plan' }, hidden: new Set() })}
    >
      {words[0]?.toUpperCase()}
      {words.slice(1)} <Icon name="cross" small />
    </button>
  );
}

/** Filter, sort, find, and the views that the plan keeps. */
function ViewMenu({ sheet }: { readonly sheet: PlanSheet }) {
  const run = (id: string) => {
    const view = sheet.document.views.find((one) => `view ${one.id}` === id);
    if (view) setView(readLook(view.definition));
    if (id === 'find') setView({ find: '' });
    if (id === 'filter' || id === 'save view') setView({ dialog: { kind: id } });
  };
  const views = sheet.document.views.map(({ id, name }) => ({ id: `view ${id}`, label: name }));
  const groups = (): MenuGroup[] => [
    {
      title: 'Lines shown',
      entries: [
        { id: 'find', label: 'Find…', keys: 'Ctrl+F' },
        { id: 'filter', label: 'Filter and sort…', keys: 'Ctrl+Shift+F' },
      ],
    },
    { title: 'Saved views', entries: [...views, { id: 'save view', label: 'Save or remove views…' }] },
  ];
  return <LazyMenu label="View" className="btn" groups={groups} onAction={run} />;
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
  return <LazyMenu label="Lines" className="btn" groups={() => menuGroups(row, readOnly)} onAction={run} />;
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
  const approved = usePlanEdits(({ sheet }) => (sheet?.document.approved ?? null) !== null);
  return (
    <span className="lg" aria-label="Key to cells" role="note">
      <span>
        <i className="k1">1</i>input
      </span>
      <span>
        <i className="k2">1</i>calculated
      </span>
      <span>
        <i className="k3">
          <Icon name="lock" small />1
        </i>
        actual
      </span>
      <span>
        <i className="k4">
          <b className="k-pin" />1
        </i>
        held
      </span>
      <span>
        <i className="k5">1</i>override
      </span>
      <span>
        <i className="k6">1</i>note
        {approved && (
          <>
            <i className="k7">1</i>not approved
          </>
        )}
      </span>
    </span>
  );
}
