import { useEffect, useState } from 'react';
import { Time } from '../components/time.js';

const MINUTE = 60_000;

/** What the clocks of a zone show now, with weekday and date. */
export function ClockOf({ timeZone }: { readonly timeZone: string }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE / 4);
    return () => clearInterval(timer);
  }, []);
  const minute = new Date(now.getTime() - (now.getTime() % MINUTE));
  return <Time instant={minute.toISOString()} timeZone={timeZone} />;
}
