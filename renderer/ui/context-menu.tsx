import { useRef } from 'react';
import { Menu as AriaMenu } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { MenuSections, type MenuGroup } from './menu.tsx';

export interface ContextMenuProps {
  readonly label: string;
  /** Where its corner stands, in pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly groups: readonly MenuGroup[];
  readonly onAction: (id: string) => void;
  readonly onClose: () => void;
}

/** A menu at a point: open for as long as it is rendered. */
export function ContextMenu({ label, at, groups, onAction, onClose }: ContextMenuProps) {
  const point = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={point} className="menu-point" style={{ left: at.x, top: at.y }} />
      <Popover
        className="popover"
        triggerRef={point}
        isOpen
        placement="bottom start"
        offset={2}
        onOpenChange={(open) => !open && onClose()}
      >
        <AriaMenu
          className="menu"
          aria-label={label}
          // A menu opened by a key or a press is there to be walked through.
          autoFocus="first"
          onAction={(key) => {
            onClose();
            onAction(String(key));
          }}
        >
          <MenuSections groups={groups} />
        </AriaMenu>
      </Popover>
    </>
  );
}
