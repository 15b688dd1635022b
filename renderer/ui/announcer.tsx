import { create } from 'zustand';

/** Words for assistive technology after something has happened that moved no focus: `Undone: Set 3 months`. */
const useAnnounced = create<{ readonly words: string; readonly turn: number }>()(() => ({ words: '', turn: 0 }));

export const announce = (words: string): void => useAnnounced.setState((state) => ({ words, turn: state.turn + 1 }));

/** Once, at the root of the window. */
export function Announcer() {
  const { words, turn } = useAnnounced();
  return (
    <div className="sr" role="status" aria-live="polite">
      <span key={turn}>{words}</span>
    </div>
  );
}
