import { lazy, Suspense, useState } from 'react';
import type { MenuGroup } from '../../ui/menu.tsx';

const Menu = lazy(async () => ({ default: (await import('../../ui/menu.tsx')).Menu }));

interface LazyMenuProps {
  readonly label: string;
  readonly face: React.ReactNode;
  readonly className: string;
  readonly groups: () => readonly MenuGroup[];
  readonly onAction: (id: string) => void;
}

/** A menu button whose menu is fetched at the first press, so that the window starts without it. */
export function LazyMenu({ label, face, className, groups, onAction }: LazyMenuProps) {
  const [wanted, setWanted] = useState(false);
  const plain = (
    <button type="button" className={className} aria-label={label} aria-haspopup="menu" onClick={() => setWanted(true)}>
      {face}
    </button>
  );
  if (!wanted) return plain;
  return (
    <Suspense fallback={plain}>
      <Menu label={label} face={face} className={className} groups={groups()} onAction={onAction} defaultOpen />
    </Suspense>
  );
}
