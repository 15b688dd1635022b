import { useEffect, useRef, useState } from 'react';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { UNCODED_ID } from '../../../shared/domain/plan/plan-figures.ts';
import { useGo } from '../../client/navigation.ts';
import type { Units } from '../../client/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Money } from '../../ui/money.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { headingOf, type FigureChoice } from './figure-choice.ts';
import { makeUp, type MakeUp } from './make-up.ts';
import type { Part } from './make-up-part.ts';
import { missingWords, sourceName, type OverviewFigures } from './overview-figures.ts';

interface MakeUpPanelProps {
  readonly overview: OverviewFigures;
  readonly choice: FigureChoice;
  readonly units: Units;
  /** Counts the figures opened by the user: each moves focus here. */
  readonly turn: number;
  readonly onOpen: (choice: FigureChoice) => void;
  readonly onClose: () => void;
  readonly onTerms: (sourceId: number) => void;
}

interface PartProps {
  readonly part: Part;
  readonly panel: MakeUpPanelProps;
  readonly made: MakeUp;
}

/** Where a part leads: a figure of this screen, its ledger rows, or its line on the plan. */
function PartLink({ part, panel, made }: PartProps) {
  const go = useGo();
  const { measure } = panel.choice;
  if (part.figure)
    return (
      <button type="button" className="link" onClick={() => panel.onOpen(part.figure!)}>
        open
      </button>
    );
  if (part.ledger && (measure === 'actual' || part.ledger.uncoded)) {
    const period = { fromMonth: made.fromMonth, toMonth: made.toMonth };
    return (
      <button type="button" className="link" onClick={() => go('ledger', { ledger: { ...part.ledger, ...period } })}>
        ledger rows
      </button>
    );
  }
  if (part.lineId === undefined) return null;
  return (
    <button type="button" className="link" onClick={() => go('plan', { show: { lineId: part.lineId! } })}>
      in the plan
    </button>
  );
}

function PartRow(props: PartProps) {
  const { part, panel } = props;
  return (
    <li className="part">
      <span className="part-label">
        {part.label}
        {part.detail && <span className="cap">{part.detail}</span>}
      </span>
      <span className="part-amount">
        <PartAmount part={part} units={panel.units} />
        <PartLink {...props} />
      </span>
    </li>
  );
}

/** An intervention that opens into its lines. */
function FoldedPart(props: PartProps) {
  const { part, panel } = props;
  const [open, setOpen] = useState(false);
  return (
    <li>
      <button type="button" className="part fold-part" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="part-label">
          <Icon name={open ? 'down' : 'right'} small />
          <span>
            {part.label} <span className="dim3">{part.parts!.length}</span>
          </span>
        </span>
        <span className="part-amount">
          <PartAmount part={part} units={panel.units} />
        </span>
      </button>
      {open && (
        <ul className="inner-parts">
          {part.parts!.map((inner) => (
            <PartRow key={inner.key} {...props} part={inner} />
          ))}
        </ul>
      )}
    </li>
  );
}

function PartAmount({ part, units }: { readonly part: Part; readonly units: Units }) {
  return part.amount === null ? <span className="dim3">not entered</span> : <Money amount={part.amount} show={units} />;
}

/** Says that the parts equal the figure, or by how much they do not. */
function Proof({ made }: { readonly made: MakeUp }) {
  if (made.sum === made.amount)
    return (
      <p className="proof">
        <Icon name="tick" small />
        Equals the figure, to the penny.
      </p>
    );
  const gap = formatMoney((made.sum - (made.amount ?? 0)) as MakeUp['sum'], { show: 'pence', symbol: true });
  return (
    <p className="proof">
      <StateMark shape="square" plain>
        Differs
      </StateMark>
      from the figure by {gap}. Check the plan.
    </p>
  );
}

const title = (overview: OverviewFigures, { measure, sourceId, year }: FigureChoice): string =>
  `${sourceName(overview, sourceId)}, ${year ?? 'all years'}: ${headingOf(measure)}`;

/** What a figure is made of, down to lines and ledger rows. */
export function MakeUpPanel(panel: MakeUpPanelProps) {
  const { overview, choice, units, turn, onClose } = panel;
  const made = makeUp(overview, choice);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (turn > 0) ref.current?.focus();
  }, [turn, choice]);
  const count = made.parts.length;
  return (
    <aside
      ref={ref}
      className={`box make-up${turn > 0 ? ' asked' : ''}`}
      aria-label={`Make-up of ${title(overview, choice)}`}
      data-region
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="make-up-head">
        <p className="cap">
          {sourceName(overview, choice.sourceId)} › {choice.year ?? 'all years'}
        </p>
        <h2>{headingOf(choice.measure)}</h2>
        <p className="make-up-figure">
          {made.amount === null ? (
            <span className="not-entered">{missingWords(choice.measure)}</span>
          ) : (
            formatMoney(made.amount, { show: 'pence', symbol: true, zero: 'digits' })
          )}
        </p>
        <button
          type="button"
          className="btn quiet sm icon-only make-up-close"
          aria-label="Close the figure"
          onClick={onClose}
        >
          <Icon name="cross" small />
        </button>
      </div>
      <h3>
        Make-up <span className="dim3">{count}</span>
      </h3>
      <ul className="parts">
        {made.parts.map((part) =>
          part.parts ? (
            <FoldedPart key={part.key} part={part} panel={panel} made={made} />
          ) : (
            <PartRow key={part.key} part={part} panel={panel} made={made} />
          ),
        )}
        {count === 0 && <li className="cap none">Nothing is entered here.</li>}
      </ul>
      {count > 0 && (
        <div className="make-up-sum">
          <span>Sum of {count}</span>
          <Money amount={made.sum} show={units} zero="digits" />
        </div>
      )}
      {count > 0 && <Proof made={made} />}
      {made.missing && <p className="cap rule">{made.missing}</p>}
      {made.rule && <p className="cap rule">{made.rule}</p>}
      {choice.sourceId !== null && choice.sourceId !== UNCODED_ID && (
        <div className="make-up-foot">
          <Button small onClick={() => panel.onTerms(choice.sourceId!)}>
            Open this source
          </Button>
        </div>
      )}
    </aside>
  );
}
