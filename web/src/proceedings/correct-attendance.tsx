import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { CheckboxField } from '../components/checkboxes.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { graphql } from '../gql/gql.js';
import { useZone } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { fieldsOf } from '../kernel/dates.js';
import { instantIn } from '../kernel/instant-in.js';
import type { Present } from './session-query.js';

const correctAttendance = graphql(`
  mutation CorrectAttendance($input: CorrectAttendanceInput!) {
    act: correctAttendance(input: $input) {
      warning
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const HOW_IT_WAS = ['thereStill', 'left', 'never'] as const;

interface Properties {
  readonly present: Present;
  readonly name: string;
  readonly warn: (warning: string | null) => void;
  readonly close: () => void;
}

/** How it was: both records are kept, with the reason. Undoes a leaving, and an arrival, that were recorded by mistake. */
export function CorrectAttendance({ present, name, warn, close }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  const [was, setWas] = useState<(typeof HOW_IT_WAS)[number]>(present.leftAt ? 'left' : 'thereStill');
  const [arrived, setArrived] = useState(local(present.arrivedAt, zone));
  const [left, setLeft] = useState(local(present.leftAt ?? new Date().toISOString(), zone));
  const [byVideo, setByVideo] = useState(present.byVideo);
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useAct(correctAttendance, (done) => {
    warn(done.warning ?? null);
    close();
  });
  const submit = () =>
    perform({
      ...{ attendance: present.id, reason: reason.trim(), wasPresent: was !== 'never', byVideo },
      stillPresent: was === 'thereStill',
      // What was not touched stays to the second as it was recorded.
      ...(arrived === local(present.arrivedAt, zone) ? {} : { arrivedAt: instantIn(arrived, zone) }),
      ...(was === 'left' && !(present.leftAt && left === local(present.leftAt, zone))
        ? { leftAt: instantIn(left, zone) }
        : {}),
    });
  return (
    <Dialog title={t('correction.title', { name })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <Radios
          {...{ label: t('correction.howItWas'), value: was, change: setWas, path: 'wasPresent' }}
          choices={HOW_IT_WAS.map((value) => ({ value, says: t(`correction.was.${value}`) }))}
        />
        {was === 'never' ? null : (
          <>
            <TextField
              {...{ label: t('correction.arrived', { zone }), path: 'arrivedAt', type: 'datetime-local' }}
              {...{ value: arrived, change: setArrived, required: true }}
            />
            {was === 'left' ? (
              <TextField
                {...{ label: t('correction.left', { zone }), path: 'leftAt', type: 'datetime-local' }}
                {...{ value: left, change: setLeft, required: true }}
              />
            ) : null}
            <CheckboxField {...{ label: t('session.byVideo'), value: byVideo, change: setByVideo }} />
          </>
        )}
        <TextField
          {...{ label: t('correction.reason'), path: 'reason', lines: 2, maxLength: 2000 }}
          {...{ value: reason, change: setReason }}
        />
        <p className="soft">{t('correction.kept')}</p>
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('session.correct')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

const local = (instant: string, zone: string): string => {
  const { date, time } = fieldsOf(instant, zone);
  return `${date}T${time}`;
};
