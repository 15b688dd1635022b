import type { Certainty } from '../../shared/domain/plan/plan-document.ts';
import { StateMark, type StateShape, type StateTone } from './state-mark.tsx';

const MARKS: Readonly<
  Record<Certainty, { readonly shape: StateShape; readonly tone: StateTone; readonly word: string }>
> = {
  indicative: { shape: 'ring', tone: 'warn', word: 'Indicative' },
  applied: { shape: 'ring', tone: 'warn', word: 'Applied' },
  signed: { shape: 'disc', tone: 'ok', word: 'Signed' },
  varied: { shape: 'half', tone: 'info', word: 'Varied' },
  received: { shape: 'disc', tone: 'ok', word: 'Received' },
};

/** How sure an allocation is, as shape and word. */
export function CertaintyMark({ certainty }: { readonly certainty: Certainty }) {
  const { shape, tone, word } = MARKS[certainty];
  return (
    <StateMark shape={shape} tone={tone} plain>
      {word}
    </StateMark>
  );
}
