import type { ReactNode } from 'react';

/** disc: met, done; triangle: due or at risk; square: broken; ring: information; half: varied; bar: not started. */
export type StateShape = 'disc' | 'triangle' | 'square' | 'ring' | 'half' | 'bar';
export type StateTone = 'ok' | 'warn' | 'bad' | 'info' | 'none';

const SHAPES: Readonly<Record<StateShape, ReactNode>> = {
  disc: (
    <>
      <circle cx="5" cy="5" r="4.5" fill="currentColor" />
      <path d="M2.9 5.1l1.5 1.5 2.7-3" stroke="var(--surface)" strokeWidth="1.3" fill="none" />
    </>
  ),
  triangle: <path d="M5 .6l4.7 8.600H.3z" fill="currentColor" />,
  square: (
    <>
      <rect x=".7" y=".7" width="8.6" height="8.6" fill="currentColor" />
      <path d="M3 3l4 4M7 3L3 7" stroke="var(--surface)" strokeWidth="1.3" />
    </>
  ),
  ring: <circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  half: (
    <>
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M5 1a4 4 0 010 8z" fill="currentColor" />
    </>
  ),
  bar: <path d="M1 5h8" stroke="currentColor" strokeWidth="1.6" />,
};

const TONES: Readonly<Record<StateShape, StateTone>> = {
  disc: 'ok',
  triangle: 'warn',
  square: 'bad',
  ring: 'info',
  half: 'info',
  bar: 'none',
};

interface StateMarkProps {
  readonly shape: StateShape;
  /** Only where the shape's own tone does not fit: an indicative allocation is a ring, and a warning. */
  readonly tone?: StateTone;
  /** Without the tinted ground, for tables and running text. */
  readonly plain?: boolean;
  /** The word; colour and shape never stand alone. */
  readonly children: ReactNode;
}

/** `<StateMark shape="disc">Met</StateMark>` */
export function StateMark({ shape, tone = TONES[shape], plain = false, children }: StateMarkProps) {
  return (
    <span className={`st ${tone}${plain ? ' plain' : ''}`}>
      <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        {SHAPES[shape]}
      </svg>
      {children}
    </span>
  );
}
