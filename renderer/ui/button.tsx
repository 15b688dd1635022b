import { useId, type ComponentProps, type ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Kind = 'primary' | 'standard' | 'quiet';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'type'> {
  readonly kind?: Kind;
  readonly small?: boolean;
  readonly icon?: IconName;
  /** Why it cannot be used now, in words: it is then shown dashed with a padlock, stays reachable, and does nothing. */
  readonly unavailable?: string | false | null;
  /** The reason is told to assistive technology always; beside the button unless this says where else it stands. */
  readonly reasonBeside?: boolean;
  readonly busy?: boolean;
  readonly type?: 'button' | 'submit';
  readonly children: ReactNode;
}

const CLASSES: Readonly<Record<Kind, string>> = { primary: 'btn pri', standard: 'btn', quiet: 'btn quiet' };

/** One primary button per screen. `<Button kind="primary" unavailable={none && 'Choose a file first'}>…</Button>`. */
export function Button({
  kind = 'standard',
  small = false,
  icon,
  unavailable,
  reasonBeside = true,
  busy = false,
  type = 'button',
  className = '',
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const blocked = Boolean(unavailable);
  const classes = `${blocked ? 'btn off' : CLASSES[kind]}${small ? ' sm' : ''} ${className}`;
  const button = (
    <button
      {...rest}
      type={blocked ? 'button' : type}
      className={classes.trim()}
      aria-disabled={blocked || busy || undefined}
      aria-busy={busy || undefined}
      aria-describedby={blocked ? reasonId : rest['aria-describedby']}
      onClick={blocked || busy ? (event) => event.preventDefault() : onClick}
    >
      {blocked ? <Icon name="lock" small /> : busy ? <span className="spin" /> : icon && <Icon name={icon} small />}
      {children}
    </button>
  );
  if (!blocked) return button;
  return (
    <>
      {button}
      <span id={reasonId} className={reasonBeside ? 'cap' : 'sr'}>
        {unavailable}
      </span>
    </>
  );
}
