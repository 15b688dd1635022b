import { useEffect, useState } from 'react';

const PAUSE_MS = 180;

/** A value once it has stayed the same for a moment: what is typed, when the typing pauses. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
