import { useSaveState } from '../../client/save-state.ts';
import { clockTime } from '../../ui/format-date.ts';
import { Icon } from '../../ui/icon.tsx';
import { StateMark } from '../../ui/state-mark.tsx';

/** "Saved 10:42", "Saving" or "Not saved" with the reason; `savedAt` is the plan's own until something is changed. */
export function SaveIndicator({ savedAt }: { readonly savedAt: string }) {
  const state = useSaveState();
  if (state.failure)
    return (
      <span className="saved" role="alert">
        <StateMark shape="square" plain>
          Not saved
        </StateMark>
        <span className="adv">
          {state.failure.reason} {state.failure.remedy}
        </span>
      </span>
    );
  if (state.underWay > 0)
    return (
      <span className="saved">
        <span className="spin" />
        Saving
      </span>
    );
  return (
    <span className="saved">
      <Icon name="tick" small />
      Saved {clockTime(state.savedAt ?? savedAt)}
    </span>
  );
}
