import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Money } from '../../../ui/money.tsx';
import { counted } from '../counted.ts';
import { useTakeBack } from '../batches/use-take-back.ts';
import type { Reading, Written } from './import-state.ts';
import { ReasonList } from './reason-list.tsx';
import { TallyEquation } from './tally-equation.tsx';

interface WrittenStepProps {
  readonly reading: Reading;
  readonly written: Written;
  readonly onShowUncoded: (batchId: number) => void;
  readonly onShowRows: (batchId: number) => void;
}

/** Step 3: what was written, what waits for a home, and the way back. */
export function WrittenStep({ reading, written, onShowUncoded, onShowRows }: WrittenStepProps) {
  const { tally, id } = written;
  const takeBack = useTakeBack();
  const taken = takeBack.reversed;
  return (
    <div className="lg-preview">
      <section className="box lg-eqb" aria-label="Result">
        <div className="t">
          {taken === null ? <StateMark shape="disc">Written</StateMark> : <StateMark shape="bar">Taken back</StateMark>}
          <h2>{reading.file.name}</h2>
          <span className="cap lg-grow">
            {taken === null
              ? `Import ${id}. Saved.`
              : `${counted(taken.rows, 'row')} reversed. They stay in the history.`}
          </span>
          {taken === null && (
            <span className="x">
              <Button busy={takeBack.busy} onClick={() => void takeBack.run(id, '')}>
                Undo import
              </Button>
              <Button kind="primary" onClick={() => onShowRows(id)}>
                Show the rows
              </Button>
            </span>
          )}
        </div>
        <TallyEquation tally={tally} reasons={written.reasons} />
      </section>
      {takeBack.error && <ErrorNotice error={takeBack.error} />}
      {taken === null && tally.uncoded.rows > 0 && (
        <section className="box lg-next" aria-label="Uncoded rows">
          <StateMark shape="triangle">Uncoded</StateMark>
          <p>
            {counted(tally.uncoded.rows, 'row')}, <Money amount={tally.uncoded.sum} show="pence" symbol />, fit no
            coding rule yet. They show as uncoded in every position until they have a line and a source.
          </p>
          <Button onClick={() => onShowUncoded(id)}>Code them, largest first</Button>
        </section>
      )}
      <ReasonList reasons={written.reasons} />
    </div>
  );
}
