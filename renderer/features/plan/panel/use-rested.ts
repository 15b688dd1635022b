import { useEffect, useState } from 'react';

/** How long the cursor must stay before anything is asked of the core. */
const REST_MS = 150;
/** The value once it has been the same for a moment. */
export function useRested<T>(value: T, key: string): T {
  const [rested, setRested] = useState({ value, key });
  useEffect(() => {
    const timer = setTimeout(() => setRested({ value, key }), REST_MS);
    return () => clearTimeout(timer);
    // The key says when the value is another.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return rested.value;
}
