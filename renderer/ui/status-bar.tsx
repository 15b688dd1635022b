import { useEffect, type ReactNode } from 'react';
import { create } from 'zustand';

/** The line at the bottom: the screen that is shown says what stands in it. */
interface StatusContent {
  readonly left: ReactNode;
  readonly right: ReactNode;
}

const useContent = create<StatusContent>()(() => ({ left: null, right: null }));

/** Sets the bar while the calling screen is shown; memoise what is passed, or pass what changes rarely. */
export function useStatusBar(left: ReactNode, right: ReactNode = null): void {
  useEffect(() => useContent.setState({ left, right }), [left, right]);
  useEffect(() => () => useContent.setState({ left: null, right: null }), []);
}

export function StatusBar({ always }: { readonly always?: ReactNode }) {
  const { left, right } = useContent();
  return (
    <footer className="bar" data-region tabIndex={-1} aria-label="Status">
      <span className="k">{left}</span>
      <span className="sp k">
        {right}
        {always}
      </span>
    </footer>
  );
}
