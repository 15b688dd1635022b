import type { ReactNode } from 'react';

/** Content that may be longer than its place: reached with Tab, scrolled with the arrow keys. */
export function ScrollArea({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="scroll-area" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
