import { useEffect, useState } from 'react';

/**
 * The time now in milliseconds since 1970, told again every so often while it is asked for.
 * @param everyMs null: it stands still, for what does not change with time
 */
export function useNow(everyMs: number | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (everyMs === null) return;
    const tell = () => setNow(Date.now());
    const first = setTimeout(tell);
    const timer = setInterval(tell, everyMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
}
