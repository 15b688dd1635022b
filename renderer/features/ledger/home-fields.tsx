import { useMemo, type RefObject } from 'react';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { homeGroups, proposeSource, type HomeLine } from './homes.ts';

export interface ChosenHome {
  readonly lineId: number | null;
  readonly sourceId: number | null;
}

interface HomeFieldsProps {
  readonly plan: PlanDocument;
  readonly value: ChosenHome;
  readonly onChange: (home: ChosenHome) => void;
  readonly lineRef?: RefObject<HTMLSelectElement | null>;
}

/** A line, and the source that pays: those that fund the line first. */
export function HomeFields({ plan, value, onChange, lineRef }: HomeFieldsProps) {
  const groups = useMemo(() => homeGroups(plan), [plan]);
  const lines = useMemo(
    () => new Map(groups.flatMap((group) => group.lines.map((line) => [line.lineId, line]))),
    [groups],
  );
  const chooseLine = (text: string): void => {
    const line = lines.get(Number(text));
    onChange({ lineId: line?.lineId ?? null, sourceId: proposeSource(line, value.sourceId) });
  };
  return (
    <div className="lg-homes">
      <label>
        <span className="lg-label">Line</span>
        <select
          ref={lineRef}
          className="field lg-wide"
          value={value.lineId ?? ''}
          onChange={(event) => chooseLine(event.target.value)}
        >
          <option value="">Choose a line</option>
          {groups.map((group) => (
            <optgroup key={group.interventionId} label={group.name}>
              {group.lines.map((line) => (
                <option key={line.lineId} value={line.lineId}>
                  {line.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        <span className="lg-label">Source</span>
        <select
          className="field lg-wide"
          value={value.sourceId ?? ''}
          onChange={(event) =>
            onChange({ ...value, sourceId: event.target.value === '' ? null : Number(event.target.value) })
          }
        >
          <option value="">Choose a source</option>
          <SourceOptions plan={plan} line={value.lineId === null ? undefined : lines.get(value.lineId)} />
        </select>
      </label>
    </div>
  );
}

function SourceOptions({ plan, line }: { readonly plan: PlanDocument; readonly line: HomeLine | undefined }) {
  const funds = (id: number): boolean => line?.sourceIds.includes(id) ?? true;
  const option = ({ id, code, name }: PlanDocument['sources'][number]) => (
    <option key={id} value={id}>
      {code} {name}
    </option>
  );
  const others = plan.sources.filter(({ id }) => !funds(id));
  return (
    <>
      {plan.sources.filter(({ id }) => funds(id)).map(option)}
      {others.length > 0 && <optgroup label="No budget on this line">{others.map(option)}</optgroup>}
    </>
  );
}
