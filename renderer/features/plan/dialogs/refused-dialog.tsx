import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { writeTheRest } from '../grid/gestures.ts';
import type { Refused } from '../state/plan-view.ts';

const SHOWN = 60;

const count = (n: number): string => `${n.toLocaleString('en-GB')} ${n === 1 ? 'cell' : 'cells'}`;

/** Some of what was pasted or filled cannot stand where it would land: nothing is written until it is decided. */
export function RefusedDialog({ refused, onClose }: { readonly refused: Refused; readonly onClose: () => void }) {
  const { rejected, edits, verb } = refused;
  const write = () => {
    writeTheRest(refused);
    onClose();
  };
  return (
    <Dialog
      title={`${count(rejected.length)} cannot be written`}
      role="alertdialog"
      wide
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Write nothing</Button>
          <Button
            kind="primary"
            unavailable={edits.length === 0 && 'None of the others changes anything'}
            onClick={write}
          >
            {verb} the other {edits.length.toLocaleString('en-GB')}
          </Button>
        </>
      }
    >
      <p>Nothing has been written yet.</p>
      <div className="pl-rejected">
        <table>
          <thead>
            <tr>
              <th>Cell</th>
              <th className="num">What was to go there</th>
              <th>Why not</th>
            </tr>
          </thead>
          <tbody>
            {rejected.slice(0, SHOWN).map(({ where, text, why }, i) => (
              <tr key={`${i} ${where}`}>
                <td>{where}</td>
                <td className="num">
                  <span className="rejected-text">{text}</span>
                </td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rejected.length > SHOWN && <p className="cap">And {count(rejected.length - SHOWN)} more.</p>}
    </Dialog>
  );
}
