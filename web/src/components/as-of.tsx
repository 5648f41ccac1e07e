import { useTranslation } from 'react-i18next';
import { plainDay } from '../kernel/dates.js';
import { Button } from './button.js';
import { TextField } from './fields.js';
import { Notice } from './notice.js';

interface Properties {
  /** The day in the address, `2026-12-03`; none is today. */
  readonly day: string | undefined;
  readonly change: (day: string | undefined) => void;
}

/** Chooses the day of which a page tells; says plainly when that is not today. */
export function AsOf({ day, change }: Properties) {
  const { t, i18n } = useTranslation();
  return (
    <div className="filters not-printed">
      <TextField
        {...{ label: t('asOf.label'), hint: t('asOf.hint'), path: 'asOf', type: 'date' }}
        {...{ value: day ?? '', change: (value) => change(value || undefined) }}
      />
      {day ? (
        <Notice tone="caution" live>
          <p>{t('asOf.shown', { day: plainDay(day, i18n.language) })}</p>
          <Button onPress={() => change(undefined)}>{t('asOf.today')}</Button>
        </Notice>
      ) : null}
    </div>
  );
}
