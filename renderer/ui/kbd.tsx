/** A key as printed on it; `keys="Ctrl+K"` draws one cap per key. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd>{keys.replaceAll('+', ' ')}</kbd>;
}
