import { lazy, Suspense, useState } from 'react';
import type { MenuGroup } from '../../ui/menu.tsx';

const Menu = lazy(async () => ({ default: (await import('../../ui/menu.tsx')).Menu }));

interface LazyMenuProps {
  readonly label: string;
  readonly face: React.ReactNode;
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
      aria-label={menu.label}
      aria-haspopup="menu"
      onClick={() => setWanted(true)}
    >
      {menu.face}
    </button>
  );
  if (!wanted) return plain;
  return (
    <Suspense fallback={plain}>
      <Menu {...menu} groups={groups()} defaultOpen />
    </Suspense>
  );
}
