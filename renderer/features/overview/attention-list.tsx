import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import type { StateShape } from '../../ui/state-mark.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import type { Attention } from './attention.ts';

/** The word that the shape stands for, for those who do not see it. */
const WORDS: Readonly<Record<StateShape, string>> = {
  disc: 'Met',
  triangle: 'At risk',
  square: 'Broken',
  ring: 'To know',
  half: 'Varied',
  bar: 'Not entered',
};

interface AttentionListProps {
  readonly items: readonly Attention[];
  readonly onOpen: (item: Attention) => void;
}

/** What wants a person now; each entry leads to where it is put right. */
export function AttentionList({ items, onOpen }: AttentionListProps) {
  return (
    <section className="box attention" aria-labelledby="attention-title">
      <div className="t">
        <h2 id="attention-title">Needs attention</h2>
        <span className="cap x">{items.length}</span>
      </div>
      {items.length === 0 && (
        <p className="cap none">Nothing is uncoded, over-budgeted, unsigned or about to be lost.</p>
      )}
      <ul className="dec">
        {items.map((item) => (
          <li key={item.key}>
            <button type="button" onClick={() => onOpen(item)}>
              <StateMark shape={item.shape} plain>
                <span className="sr">{WORDS[item.shape]}</span>
              </StateMark>
              <span className="dec-words">
                <b className="m">{item.title}</b>
                <span>{item.words}</span>
              </span>
              <span className="w">
                <b className="m">{formatMoney(item.amount, { symbol: true })}</b>
                <span>{item.by}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
