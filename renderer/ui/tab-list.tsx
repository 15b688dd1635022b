import { useId, type KeyboardEvent, type ReactNode } from 'react';

interface TabListProps<T extends string> {
  /** Names the tabs, for assistive technology. */
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly name: string; readonly count?: number }[];
  readonly shown: T;
  readonly onShow: (id: T) => void;
  /** The tabs and the panel of the one shown, to be placed by the screen. */
  readonly children: (parts: { readonly tabs: ReactNode; readonly panel: TabPanelProps }) => ReactNode;
}

/** To be spread on the element that holds what the shown tab is about. */
interface TabPanelProps {
  readonly id: string;
  readonly role: 'tabpanel';
  readonly 'aria-labelledby': string;
}

/** Parts of a screen, one at a time; moved through with the arrow keys. */
export function TabList<T extends string>({ label, tabs, shown, onShow, children }: TabListProps<T>) {
  const prefix = useId();
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = tabs.findIndex(({ id }) => id === shown);
    const next = tabs[(at + step + tabs.length) % tabs.length]!;
    onShow(next.id);
    document.getElementById(prefix + next.id)?.focus();
  };
  const list = (
    <div className="tab-list" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map(({ id, name, count = 0 }) => (
        <button
          key={id}
          id={prefix + id}
          type="button"
          role="tab"
          aria-selected={id === shown}
          aria-controls={`${prefix}panel`}
          tabIndex={id === shown ? 0 : -1}
          onClick={() => onShow(id)}
        >
          {name}
          {count > 0 && <span className="n">{count.toLocaleString('en-GB')}</span>}
        </button>
      ))}
    </div>
  );
  return children({
    tabs: list,
    panel: { id: `${prefix}panel`, role: 'tabpanel', 'aria-labelledby': prefix + shown },
  });
}
