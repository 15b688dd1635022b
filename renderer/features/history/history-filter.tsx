import { useMemo } from 'react';
import { HISTORY_KINDS, type HistoryKind } from '../../../shared/contract/history-kinds.ts';
import { planMonths } from '../../../shared/domain/calendar/plan-months.ts';
import { monthName, type Month } from '../../../shared/domain/calendar/month.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import type { ScreenSearch } from '../../client/navigation.ts';
import { useMethod } from '../../client/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

export type HistoryWanted = NonNullable<ScreenSearch['history']>;

interface HistoryFilterProps {
  readonly plan: PlanDocument;
  readonly wanted: HistoryWanted;
  readonly onChange: (wanted: HistoryWanted) => void;
}

/** Without what is not asked for, so that the same question is the same object. */
const asked = (wanted: HistoryWanted): HistoryWanted =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined && value !== ''));

export const isAsked = (wanted: HistoryWanted): boolean => Object.keys(asked(wanted)).length > 0;

const numberOr = (value: string): number | undefined => (value === '' ? undefined : Number(value));
const textOr = <T extends string>(value: string): T | undefined => (value === '' ? undefined : (value as T));

/** What the list shows: words, person, kind, line, source, month and days. */
export function HistoryFilter({ plan, wanted, onChange }: HistoryFilterProps) {
  const people = useMethod('list-history-people', {}).data ?? [];
  const months = useMemo(() => planMonths(plan.plan), [plan.plan]);
  const set = (change: HistoryWanted) => onChange(asked({ ...wanted, ...change }));
  return (
    <search className="history-filter" aria-label="Filter the history">
      <span className="field history-find">
        <Icon name="find" small />
        <input
          type="search"
          aria-label="Find in the history: what was done, who, why"
          placeholder="What was done, who, why"
          value={wanted.search ?? ''}
          onChange={(event) => set({ search: textOr(event.target.value) })}
        />
      </span>
      <Choice
        label="Person"
        any="Everyone"
        value={wanted.user}
        onChange={(value) => set({ user: textOr(value) })}
        options={people.map((name) => [name, name])}
      />
      <Choice
        label="Kind"
        any="Any kind"
        value={wanted.kind}
        onChange={(value) => set({ kind: textOr<HistoryKind>(value) })}
        options={HISTORY_KINDS.map((kind) => [kind, `${kind[0]?.toUpperCase()}${kind.slice(1)}`])}
      />
      <LineChoice plan={plan} value={wanted.lineId} onChange={(lineId) => set({ lineId })} />
      <Choice
        label="Source"
        any="Any source"
        value={wanted.sourceId}
        onChange={(value) => set({ sourceId: numberOr(value) })}
        options={plan.sources.map(({ id, code, name }) => [id, `${code} ${name}`])}
      />
      <Choice
        label="Month"
        any="Any month"
        value={wanted.month}
        onChange={(value) => set({ month: textOr<Month>(value) })}
        options={months.map((month) => [month, monthName(month)])}
      />
      <Day label="From day" value={wanted.from} onChange={(from) => set({ from })} />
      <Day label="To day" value={wanted.to} onChange={(to) => set({ to })} />
      {isAsked(wanted) && (
        <Button kind="quiet" onClick={() => onChange({})}>
          Show everything
        </Button>
      )}
    </search>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly value: string | number | undefined;
  readonly options: readonly (readonly [value: string | number, words: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, any, value, options, onChange }: ChoiceProps) {
  return (
    <select className="field" aria-label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
      <option value="">{any}</option>
      {options.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  );
}

interface LineChoiceProps {
  readonly plan: PlanDocument;
  readonly value: number | undefined;
  readonly onChange: (lineId: number | undefined) => void;
}

function LineChoice({ plan, value, onChange }: LineChoiceProps) {
  const lines = useMemo(() => Map.groupBy(plan.lines, (line) => line.interventionId), [plan.lines]);
  const removed = value !== undefined && !plan.lines.some(({ id }) => id === value);
  return (
    <select
      className="field"
      aria-label="Line"
      value={value ?? ''}
      onChange={(event) => onChange(numberOr(event.target.value))}
    >
      <option value="">Any line</option>
      {removed && <option value={value}>A line removed since</option>}
      {plan.interventions.map(({ id, code, name }) => (
        <optgroup key={id} label={`${code} ${name}`}>
          {(lines.get(id) ?? []).map((line) => (
            <option key={line.id} value={line.id}>
              {line.description}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

const Day = ({ label, value, onChange }: DayProps) => (
  <label className="history-day">
    <span>{label}</span>
    <input
      className="field"
      type="date"
      value={value ?? ''}
      onChange={(event) => onChange(textOr(event.target.value))}
    />
  </label>
);
