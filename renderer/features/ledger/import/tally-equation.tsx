import { Fragment, type ReactNode } from 'react';
import type { ImportTally, ReasonTally } from '../../../../shared/domain/ledger/ledger-types.ts';
import type { Pence } from '../../../../shared/domain/money/pence.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark, type StateShape } from '../../../ui/state-mark.tsx';
import { counted, grouped } from '../counted.ts';
import { tallyEquation, ties, type TallyEquation as Equation, type TallyTerm } from './tally-terms.ts';

const SHAPES: Readonly<Record<TallyTerm['state'], StateShape>> = { ok: 'disc', warn: 'triangle', none: 'bar' };

interface TermProps {
  readonly name: ReactNode;
  readonly rows: number;
  readonly sum: Pence;
  readonly note: ReactNode;
  readonly kind?: 'file' | 'beside';
}

/** One part of a tally: a name, its rows, their sum, and a word on it. */
export function Term({ name, rows, sum, note, kind }: TermProps) {
  return (
    <div className={kind === 'file' ? 'lg-term file' : kind === 'beside' ? 'lg-term beside' : 'lg-term'}>
      <span className="m">{name}</span>
      <b>
        {grouped(rows)} <small>{rows === 1 ? 'row' : 'rows'}</small>
      </b>
      <span className="lg-sum">
        <Money amount={sum} show="pence" zero="digits" />
      </span>
      <span className="cap">{note}</span>
    </div>
  );
}

/** A sign between the terms, read out as the word it stands for. */
export function Sign({ sign }: { readonly sign: '+' | '=' }) {
  return (
    <span className="lg-op">
      <span aria-hidden="true">{sign}</span>
      <span className="sr">{sign === '+' ? 'plus' : 'equals'}</span>
    </span>
  );
}

const differenceInWords = ({ rows, sum }: Equation['difference']): ReactNode => (
  <>
    {rows !== 0 && `${counted(Math.abs(rows), 'row')} `}
    <Money amount={sum} show="pence" symbol zero="digits" /> astray
  </>
);

function Check({ equation }: { readonly equation: Equation }) {
  if (!ties(equation)) return <StateMark shape="square">{differenceInWords(equation.difference)}</StateMark>;
  return (
    <span className="lg-ties">
      <Icon name="tick" small />
      ties to the penny
    </span>
  );
}

interface TallyEquationProps {
  readonly tally: ImportTally;
  readonly reasons: readonly ReasonTally[];
}

/** Imported + changed + unchanged + excluded + quarantined = in the file; vanished beside it. */
export function TallyEquation({ tally, reasons }: TallyEquationProps) {
  const equation = tallyEquation(tally, reasons);
  return (
    <div className="lg-eq" role="group" aria-label="Tally of the file">
      {equation.terms.map((term, at) => (
        <Fragment key={term.key}>
          {at > 0 && <Sign sign="+" />}
          <Term
            name={
              <StateMark shape={SHAPES[term.state]} plain>
                {term.name}
              </StateMark>
            }
            rows={term.rows}
            sum={term.sum}
            note={term.note}
          />
        </Fragment>
      ))}
      <Sign sign="=" />
      <Term name="In the file" kind="file" {...equation.file} note={<Check equation={equation} />} />
      <Term
        name={
          <StateMark shape={tally.vanished.rows === 0 ? 'bar' : 'triangle'} plain>
            Vanished
          </StateMark>
        }
        kind="beside"
        {...tally.vanished}
        note={tally.vanished.rows === 0 ? 'none' : 'in an earlier extract, not in this one'}
      />
    </div>
  );
}
