import type { Source } from '../../../shared/domain/plan/plan-document.ts';
import type { SourceYearRow } from '../../../shared/domain/plan/source-years.ts';
import type { Units } from '../../client/preferences.ts';
import { CertaintyMark } from '../../ui/certainty-mark.tsx';
import { Money } from '../../ui/money.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import type { SourcesView } from './source-view.ts';

interface SourceListProps {
  readonly view: SourcesView;
  readonly chosen: number;
  readonly units: Units;
  readonly onChoose: (sourceId: number) => void;
}

/** A year's funding with how sure it is. */
function StripYear({ row, units }: { readonly row: SourceYearRow; readonly units: Units }) {
  return (
    <span className="strip-year">
      <span className="cap">{row.year}</span>
      <span className="strip-money m">
        <Money amount={row.funding} show={units} />
        {row.funding === null && <span className="dim3">not entered</span>}
      </span>
      {row.certainty ? (
        <CertaintyMark certainty={row.certainty} />
      ) : (
        <StateMark shape="bar" plain>
          No allocation
        </StateMark>
      )}
    </span>
  );
}

const kindWords = ({ kind, inKind, mergedOn }: Source): string =>
  [kind, inKind && 'in kind', mergedOn !== null && 'merged'].filter(Boolean).join(', ');

/** Every source with its funding by year; the chosen one is shown beside. */
export function SourceList({ view, chosen, units, onChoose }: SourceListProps) {
  return (
    <ul className="source-list">
      {view.document.sources.map((source) => (
        <li key={source.id}>
          <button
            type="button"
            className={source.id === chosen ? 'on' : undefined}
            aria-current={source.id === chosen ? 'true' : undefined}
            onClick={() => onChoose(source.id)}
          >
            <span className="source-name">
              <b className="m">{source.name}</b>
              <span className="code-chip">{source.code}</span>
            </span>
            <span className="cap source-kind">{kindWords(source)}</span>
            <span className="strip">
              {view.rowsOf(source.id).map((row) => (
                <StripYear key={row.year} row={row} units={units} />
              ))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
