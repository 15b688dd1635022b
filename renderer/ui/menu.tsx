import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Kbd } from './kbd.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  /** Ticked, among the entries of its section. */
  readonly chosen?: boolean;
  /** Why it cannot be used now; it is then listed, with the reason, and does nothing. */
  readonly unavailable?: string | null;
}

export interface MenuGroup {
  readonly title: string;
  readonly entries: readonly MenuEntry[];
}

interface MenuProps {
  /** What the button is called. */
  readonly label: string;
  /** What the button shows; without it, the label. */
  readonly face?: ReactNode;
  readonly className?: string;
  readonly groups: readonly MenuGroup[];
  readonly onAction: (id: string) => void;
  readonly defaultOpen?: boolean;
  /** Which of the button's edges the menu keeps to. */
  readonly edge?: 'start' | 'end';
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  return (
    <MenuItem id={entry.id} className="menu-item" textValue={entry.label} isDisabled={Boolean(entry.unavailable)}>
      <span className="menu-tick" aria-hidden="true">
        {entry.chosen ? '✓' : ''}
      </span>
      <span>
        {entry.label}
        {entry.chosen && <span className="sr">, chosen</span>}
        {entry.unavailable && <span className="menu-why">{entry.unavailable}</span>}
      </span>
      {entry.keys && <Kbd keys={entry.keys} />}
    </MenuItem>
  );
}

export const MenuSections = ({ groups }: { readonly groups: readonly MenuGroup[] }) =>
  groups.map((group) => (
    <MenuSection key={group.title} className="menu-section">
      <Header className="menu-title">{group.title}</Header>
      {group.entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </MenuSection>
  ));

/** A button that opens a menu. */
export function Menu({
  label,
  face,
  className = 'btn',
  groups,
  onAction,
  defaultOpen = false,
  edge = 'end',
}: MenuProps) {
  return (
    <MenuTrigger defaultOpen={defaultOpen}>
      <Button className={className} aria-label={face ? label : undefined}>
        {face ?? label}
      </Button>
      <Popover className="popover" placement={`bottom ${edge}`}>
        <AriaMenu className="menu" onAction={(key) => onAction(String(key))}>
          <MenuSections groups={groups} />
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
