import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The clock of this browser, each minute. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(tick);
  }, []);
  return now;
}

/**
 * What is left until an instant, in words. It is there to look at: the clock of the server's database decides, and
 * whether something still runs is what the server says.
 */
export function Countdown({ until }: { readonly until: string }) {
  const now = useNow();
  return (
    <span role="timer" aria-live="off">
      <Left milliseconds={Date.parse(until) - now} />
    </span>
  );
}

/** A span of time, in its two greatest units. */
export function Left({ milliseconds }: { readonly milliseconds: number }) {
  const { t } = useTranslation();
  const [days, hours, minutes] = [
    Math.floor(milliseconds / DAY),
    Math.floor((milliseconds % DAY) / HOUR),
    Math.floor((milliseconds % HOUR) / MINUTE),
  ];
  if (milliseconds <= 0) return t('procedures.left.none');
  if (milliseconds < MINUTE) return t('procedures.left.seconds');
  const parts = [
    days > 0 ? t('procedures.left.days', { count: days }) : '',
    hours > 0 ? t('procedures.left.hours', { count: hours }) : '',
    days === 0 && minutes > 0 ? t('procedures.left.minutes', { count: minutes }) : '',
  ];
  return t('procedures.left.in', { span: parts.filter(Boolean).join(' ') });
}
