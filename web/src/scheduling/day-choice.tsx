import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { plainDate } from '../kernel/dates.js';
import { addDays } from '../meetings/month-grid.js';

interface Properties {
  readonly from: string;
  readonly to: string;
  readonly shown: string;
  readonly choose: (day: string) => void;
}

/** Which day of a window is shown: typed, or the next one. A day outside of it is said to be that, and changes nothing. */
export function DayChoice({ from, to, shown, choose }: Properties) {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState(shown);
  const [before, setBefore] = useState(shown);
  if (before !== shown) {
    setBefore(shown);
    setTyped(shown);
  }
  const within = (day: string): boolean => from <= day && day <= to;
  const step = (days: number) => {
    const day = addDays(shown, days);
    return { isDisabled: !within(day), onPress: () => choose(day) };
  };
  return (
    <div className="day-choice not-printed">
      <TextField
        {...{ label: t('suggest.day'), path: 'hoursOn', type: 'date', min: from, max: to, value: typed }}
        hint={t('suggest.dayHint', { first: plainDate(from, i18n.language), last: plainDate(to, i18n.language) })}
        change={(day) => {
          setTyped(day);
          if (within(day)) choose(day);
        }}
      />
      <div className="actions">
        <Button {...step(-1)}>{t('suggest.dayBefore')}</Button>
        <Button {...step(1)}>{t('suggest.dayAfter')}</Button>
      </div>
    </div>
  );
}
