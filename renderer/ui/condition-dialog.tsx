import { Button } from './button.tsx';
import { MeterBar, MeterMark, type MeterState } from './condition-meter.tsx';
import { Dialog } from './dialog.tsx';

interface ConditionDialogProps {
  readonly name: string;
  readonly year: string;
  /** Which budget is meant, where more than one could be: `With draft changes`. */
  readonly basis?: string | undefined;
  readonly state: MeterState;
  readonly stateWords: string;
  readonly note: string;
  readonly reach: number;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly mends: readonly string[];
  readonly why: string;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** A condition in one year: figure, threshold, state, what is short, and the smallest changes that would mend it. */
export function ConditionDialog(props: ConditionDialogProps) {
  const { name, year, basis, state, stateWords, note, reach, facts, mends, why, onEdit, onClose } = props;
  const footer = (
    <>
      <Button onClick={onEdit}>Edit the condition</Button>
      <Button kind="primary" onClick={onClose}>
        Close
      </Button>
    </>
  );
  return (
    <Dialog title={`${name}, ${year}`} onClose={onClose} footer={footer}>
      <p className="condition-line">
        <MeterMark state={state} words={stateWords} />
        <span>{state === 'not tested' ? '' : note}</span>
      </p>
      <MeterBar state={state} reach={reach} />
      {basis !== undefined && <p className="cap">{basis}</p>}
      <dl className="condition-facts">
        {facts.map(({ label, value }) => (
          <Fact key={label} label={label} value={value} />
        ))}
      </dl>
      {why !== '' && <p className="condition-mends">{why}</p>}
      {mends.length > 0 && (
        <section className="condition-mends" aria-labelledby="what-would-mend-it">
          <h3 id="what-would-mend-it">What would mend it</h3>
          <p className="cap">Each by itself, to the penny.</p>
          <ul>
            {mends.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

const Fact = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
);
