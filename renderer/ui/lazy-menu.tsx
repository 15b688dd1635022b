import { lazy, Suspense, useState } from 'react';
import type { MenuGroup } from './menu.tsx';

const Menu = lazy(async () => ({ default: (await import('./menu.tsx')).Menu }));

interface LazyMenuProps {
  readonly label: string;
  /** What the button shows; without it, the label. */
  readonly face?: React.ReactNode;
  readonly className: string;
  readonly groups: () => readonly MenuGroup[];
  readonly onAction: (id: string) => void;
  readonly edge?: 'start' | 'end';
}

/** A menu button whose menu is fetched at the first press, so that the window starts without it. */
export function LazyMenu({ groups, ...menu }: LazyMenuProps) {
  const [wanted, setWanted] = useState(false);
  const plain = (
    <button
      type="button"
      className={menu.className}
      aria-label={menu.face ? menu.label : undefined}
      aria-haspopup="menu"
      onClick={() => setWanted(true)}
    >
      {menu.face ?? menu.label}
    </button>
  );
  if (!wanted) return plain;
  return (
    <Suspense fallback={plain}>
      <Menu {...menu} groups={groups()} defaultOpen />
    </Suspense>
  );
}
