import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import type { MeetingMode } from '../gql/graphql.js';
import type { UserError } from '../kernel/act.js';
import { SeatChoice } from './seat-choice.js';
import type { MeetingBody } from './suggest-query.js';
import type { Wanted } from './wanted.js';

const modes = ['VIRTUAL', 'HYBRID', 'IN_PERSON'] as const;

interface Properties {
  readonly bodies: readonly MeetingBody[];
  readonly wanted: Wanted;
  readonly ask: (wanted: Wanted) => void;
  readonly pending: boolean;
  readonly allowed: boolean;
  readonly errors: readonly UserError[];
}

/** Who is to meet, for how long, and between which days. */
export function SuggestForm({ bodies, wanted, ask, pending, allowed, errors }: Properties) {
  const { t } = useTranslation();
  const [values, setValues] = useState(wanted);
  const change = (changes: Partial<Wanted>) => setValues((before) => ({ ...before, ...changes }));
  const field = (name: 'from' | 'to' | 'minutes' | 'needed' | 'zone') => ({
    ...{ label: t(`suggest.${name}`), value: values[name], required: true },
    change: (text: string) => change({ [name]: text }),
  });
  const body = bodies.find(({ id }) => id === values.body);
  return (
    <Form errors={errors} problem={null} submit={() => ask(values)}>
      <SelectField
        {...{ label: t('schedule.body'), path: 'body', value: values.body }}
        change={(id) => change({ body: id, seats: [] })}
        choices={bodies.map(({ id, name }) => ({ value: id, says: name }))}
      />
      {body && body.seats.length > 0 ? (
        <SeatChoice seats={body.seats} value={values.seats} change={(seats) => change({ seats })} />
      ) : null}
      <div className="row">
        <TextField {...field('from')} path="from" type="date" />
        <TextField {...field('to')} path="to" type="date" />
      </div>
      <div className="row">
        <TextField {...field('minutes')} path="durationMinutes" type="number" min={15} max={1440} step={15} />
        <TextField {...field('needed')} path="seatsNeeded" type="number" min={1} max={200} />
      </div>
      <SelectField<MeetingMode>
        {...{ label: t('schedule.mode'), path: 'mode', value: values.mode, change: (mode) => change({ mode }) }}
        choices={modes.map((mode) => ({ value: mode, says: t(`meeting.mode.${mode}`) }))}
      />
      {values.mode === 'IN_PERSON' ? (
        <>
          <TextField {...field('zone')} path="timeZone" list="zones" />
          <datalist id="zones">
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      ) : null}
      <div className="actions">
        <Button type="submit" look="primary" pending={pending} isDisabled={!allowed}>
          {t('suggest.ask')}
        </Button>
      </div>
    </Form>
  );
}
