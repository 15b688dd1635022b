import type { ReactNode } from 'react';
import { StateMark, type StateShape } from './state-mark.tsx';
import './condition-meter.css';

export type MeterState = 'met' | 'close' | 'broken' | 'not tested';

const SHAPES: Readonly<Record<MeterState, StateShape>> = {
  met: 'disc',
  close: 'triangle',
  broken: 'square',
  'not tested': 'bar',
};
const CLASSES: Readonly<Record<MeterState, string>> = {
  met: 'meter',
  close: 'meter warn',
  broken: 'meter bad',
  'not tested': 'meter none',
};

/** Where the limit stands on every meter, in percent of its width: two thirds, so that meters compare. */
const LIMIT = 200 / 3;

/** The state in shape and word. */
export const MeterMark = ({ state, words }: { readonly state: MeterState; readonly words: string }) => (
  <StateMark shape={SHAPES[state]} plain>
    {words}
  </StateMark>
);

/** The bar alone. `reach`: the figure as a part of its limit, from 0; at 1 it stands at the limit. */
export function MeterBar({ state, reach }: { readonly state: MeterState; readonly reach: number }) {
  return (
    <span className={CLASSES[state]} aria-hidden="true">
      {state !== 'not tested' && <i style={{ width: `${Math.min(reach * LIMIT, 100)}%` }} />}
      <b style={{ left: `${LIMIT}%` }} />
    </span>
  );
}

interface ConditionMeterProps {
  readonly name: string;
  /** `at least 10% of the allocation`, or shorter where there is less room. */
  readonly requirement: string;
  /** `10.4%`; empty where it is not known. */
  readonly value: string;
  readonly state: MeterState;
  readonly stateWords: string;
  /** `£5,040 to spare`, `£4,180 short`, or why it is not tested. */
  readonly note: string;
  readonly reach: number;
  readonly onOpen: () => void;
  /** Words for assistive technology where the name stands elsewhere. */
  readonly children?: ReactNode;
}

/** One condition at a glance; pressing it opens the figures behind it. */
export function ConditionMeter(props: ConditionMeterProps) {
  const { name, requirement, value, state, stateWords, note, reach, onOpen, children } = props;
  return (
    <button type="button" className="condition" aria-haspopup="dialog" onClick={onOpen}>
      <span className="condition-line">
        <span className="condition-name">
          {children}
          <b className="m">{name}</b> <span className="dim3">{requirement}</span>
        </span>
        <b className="b">{value}</b>
      </span>
      <MeterBar state={state} reach={reach} />
      <span className="condition-line low">
        <MeterMark state={state} words={stateWords} />
        <span className="condition-note">
          {note}
          {state === 'broken' && (
            <>
              . <span className="link">What would mend it</span>
            </>
          )}
        </span>
      </span>
    </button>
  );
}
