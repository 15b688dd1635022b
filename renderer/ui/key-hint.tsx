import { Kbd } from './kbd.tsx';

/** A key, or several, and what they do: for the status bar. */
export function KeyHint({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  return (
    <span className="key-hint">
      {keys.map((key) => (
        <Kbd key={key} keys={key} />
      ))}
      {does}
    </span>
  );
}
