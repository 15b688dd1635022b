import { STATE_WORDS } from '../../../../shared/domain/changes/change-name.ts';
import type { ChangeState as State } from '../../../../shared/domain/changes/change-types.ts';
import { StateMark, type StateShape } from '../../../ui/state-mark.tsx';

const SHAPES = {
  draft: 'ring',
  requested: 'triangle',
  approved: 'disc',
  refused: 'square',
  withdrawn: 'bar',
} as const satisfies Record<State, StateShape>;

export const ChangeState = ({ state }: { readonly state: State }) => (
  <StateMark shape={SHAPES[state]} plain>
    {STATE_WORDS[state]}
  </StateMark>
);
