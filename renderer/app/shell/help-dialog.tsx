import { setPreferences, usePreferences } from '../../client/preferences.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { ACTION_GROUPS, type ActionContext } from '../actions/action.ts';
import { ACTIONS } from '../actions/actions.ts';

interface KeyList {
  readonly title: string;
  readonly keys: readonly (readonly [what: string, ...keys: string[]])[];
}

/** Keys that belong to a place in the window and not to an action. */
const PLACES: readonly KeyList[] = [
  {
    title: 'Moving about',
    keys: [
      ['Next region, region before', 'F6', 'Shift+F6'],
      ['Move within a table of figures', '↑', '↓', '←', '→'],
      ['First, last in the row', 'Home', 'End'],
      ['Open what a figure is made of', 'Enter'],
      ['Chart or its table', 'T'],
      ['Close a panel or dialog', 'Esc'],
    ],
  },
  {
    title: 'In the plan',
    keys: [
      ['Edit a cell', 'F2'],
      ['Copy, cut, paste', 'Ctrl+C', 'Ctrl+X', 'Ctrl+V'],
      ['Fill down, fill right', 'Ctrl+D', 'Ctrl+R'],
      ['Choose a block', 'Shift+↑↓←→'],
      ['Hold or release months', 'H'],
      ['Note on a month', 'N'],
      ['Menu of the selected cells', 'Shift+F10'],
    ],
  },
];

function actionKeys(context: ActionContext): readonly KeyList[] {
  return ACTION_GROUPS.map((title) => ({
    title,
    keys: ACTIONS.filter((action) => action.group === title && action.keys).map(
      (action) => [nameWithoutWords(action.name(context)), ...action.keys!(context)] as const,
    ),
  })).filter((list) => list.keys.length > 0);
}

/** `Undo “Set 3 months”` is listed as `Undo`. */
const nameWithoutWords = (name: string): string => name.replace(/ “.*$/, '');

const WORDS: readonly (readonly [word: string, meaning: string])[] = [
  ['Headroom', 'funding less budget: what may still be budgeted'],
  ['Forecast', 'actuals so far, then what is budgeted for the months to come'],
  ['Variance', 'budget less forecast; positive is an underspend'],
  ['Available', 'budget less actuals less outstanding commitments'],
  ['At risk of loss', 'allocation less forecast and less what may be carried forward'],
  ['Spend at risk', 'spent or committed against an allocation that is not yet signed'],
];

export function HelpDialog({ context, onClose }: { readonly context: ActionContext; readonly onClose: () => void }) {
  const letters = usePreferences((state) => state.letterShortcuts);
  return (
    <Dialog title="Keys and words" wide onClose={onClose}>
      <label className="help-switch">
        <input
          type="checkbox"
          checked={letters}
          onChange={(event) => setPreferences({ letterShortcuts: event.target.checked })}
        />
        Single letters are keys outside fields (G then P, T, H, N)
      </label>
      <div className="help-keys">
        {[...actionKeys(context), ...PLACES].map((list) => (
          <section key={list.title}>
            <h3>{list.title}</h3>
            <dl>
              {list.keys.map(([what, ...keys]) => (
                <div key={what} className="help-row">
                  <dt>{what}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Kbd key={key} keys={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <h3>Words</h3>
      <dl className="help-words">
        {WORDS.map(([word, meaning]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="cap">Nothing leaves this computer.</p>
    </Dialog>
  );
}
