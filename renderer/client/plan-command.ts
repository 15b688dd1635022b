import { create } from 'zustand';

/** What a menu, the palette or a key asks of the plan's grid from anywhere; the grid takes it up once it is shown. */
export type PlanCommand =
  | 'profile'
  | 'scale'
  | 'shift'
  | 'copy year'
  | 'hold'
  | 'note'
  | 'find'
  | 'filter'
  | 'save view'
  | 'driver'
  | 'funding'
  | 'double funding';

export const usePlanCommand = create<{ readonly wanted: PlanCommand | null }>()(() => ({ wanted: null }));

export const askPlan = (wanted: PlanCommand): void => usePlanCommand.setState({ wanted });

/** Called by the grid: what is wanted of it, which is then wanted no more. */
export function takePlanCommand(): PlanCommand | null {
  const { wanted } = usePlanCommand.getState();
  usePlanCommand.setState({ wanted: null });
  return wanted;
}
