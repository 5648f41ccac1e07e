import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import type { DaysWords } from './plan-words.js';

interface Properties {
  readonly value: readonly DaysWords[];
  readonly change: (value: readonly DaysWords[]) => void;
}

/** Days on which no meeting is to lie, such as a conference or a summer. */
export function KeepOffFields({ value, change }: Properties) {
  const { t } = useTranslation();
  const put = (index: number, changes: Partial<DaysWords>) =>
    change(value.map((days, number) => (number === index ? { ...days, ...changes } : days)));
  return (
    <>
      {value.map((days, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- what is being typed has no other name
        <fieldset key={index}>
          <legend>{t('series.keptOffNumber', { number: index + 1 })}</legend>
          <div className="row">
            <TextField
              {...{ label: t('series.keptFrom'), path: `keepOff.${index}.from`, type: 'date', required: true }}
              {...{ value: days.from, change: (from) => put(index, { from }) }}
            />
            <TextField
              {...{ label: t('series.keptTo'), path: `keepOff.${index}.to`, type: 'date' }}
              {...{ value: days.to, change: (to) => put(index, { to }) }}
            />
          </div>
          <Button onPress={() => change(value.filter((_, number) => number !== index))}>
            {t('series.keptRemove', { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      {value.length < 50 ? (
        <p>
          <Button onPress={() => change([...value, { from: '', to: '' }])}>{t('series.keepOff')}</Button>
        </p>
      ) : null}
    </>
  );
}
