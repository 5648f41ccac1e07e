import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { SelectField } from '../components/select.js';
import type { Overlap } from '../gql/graphql.js';

/** A possible start as people type it. */
export interface SlotWords {
  readonly date: string;
  readonly time: string;
  readonly overlap: Overlap | '';
}

export const emptySlot: SlotWords = { date: '', time: '14:00', overlap: '' };

interface Properties {
  readonly slots: readonly SlotWords[];
  /** Numbers of the slots of which the server asks which of two hours is meant. */
  readonly twice: readonly string[];
  readonly change: (slots: readonly SlotWords[]) => void;
}

/** The possible starts, one under the other. */
export function SlotFields({ slots, twice, change }: Properties) {
  const { t } = useTranslation();
  const put = (index: number, changes: Partial<SlotWords>) =>
    change(slots.map((slot, number) => (number === index ? { ...slot, ...changes } : slot)));
  return (
    <>
      {slots.map((slot, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a slot that is being typed has no other name
        <fieldset key={index}>
          <legend>{t('poll.slot', { number: index + 1 })}</legend>
          <div className="row">
            <TextField
              {...{ label: t('when.date'), path: `slots.${index}.local`, type: 'date', required: true }}
              {...{ value: slot.date, change: (date) => put(index, { date }) }}
            />
            <TextField
              {...{ label: t('when.time'), path: `slots.${index}.time`, type: 'time', required: true }}
              {...{ value: slot.time, change: (time) => put(index, { time }) }}
            />
          </div>
          {slot.overlap || twice.includes(String(index)) ? (
            <SelectField<Overlap | ''>
              {...{ label: t('when.overlap'), path: `slots.${index}.overlap`, value: slot.overlap }}
              change={(overlap) => put(index, { overlap })}
              choices={[
                { value: '', says: '–' },
                { value: 'EARLIER', says: t('when.earlier') },
                { value: 'LATER', says: t('when.later') },
              ]}
            />
          ) : null}
          {slots.length > 1 ? (
            <Button onPress={() => change(slots.filter((_, number) => number !== index))}>
              {t('poll.removeSlot', { number: index + 1 })}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {slots.length < 40 ? (
        <Button onPress={() => change([...slots, { ...emptySlot, time: slots.at(-1)?.time ?? '14:00' }])}>
          {t('poll.addSlot')}
        </Button>
      ) : null}
    </>
  );
}
