import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { graphql } from '../gql/gql.js';
import type { Overlap } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import type { MeetingAgenda } from './agenda-question.js';

const callForItems = graphql(`
  mutation CallForItems($input: CallForItemsInput!) {
    act: callForItems(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly meeting: MeetingAgenda;
  readonly close: () => void;
}

const nothing = { date: '', time: '18:00', overlap: '' as Overlap | '', note: '' };

/** Asks the seats for items, until a deadline. */
export function CallDialog({ meeting, close }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  const { values, change, discard } = useDraft(`call ${meeting.id}`, { ...nothing, timeZone: zone });
  const { perform, pending, problem, userErrors } = useAct(callForItems, () => {
    discard();
    close();
  });
  const { date, time, timeZone, overlap, note } = values;
  const asksOverlap = overlap !== '' || userErrors.some(({ path }) => path?.at(-1) === 'overlap');
  const field = (name: 'date' | 'time' | 'timeZone' | 'note') => ({
    ...{ value: values[name], change: (text: string) => change({ [name]: text }) },
  });
  const submit = () =>
    perform({
      meeting: meeting.id,
      deadline: { local: `${date}T${time}`, timeZone, ...(overlap ? { overlap } : {}) },
      ...(note.trim() ? { note: note.trim() } : {}),
    });
  return (
    <Dialog title={t('agendas.call.open')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('agendas.call.means')}</p>
        <div className="row">
          <TextField {...field('date')} label={t('when.date')} path="deadline.local" type="date" required autoFocus />
          <TextField {...field('time')} label={t('when.time')} path="deadline.time" type="time" required />
        </div>
        <TextField {...field('timeZone')} label={t('when.zone')} path="deadline.timeZone" required />
        {asksOverlap ? (
          <Radios<Overlap | ''>
            {...{ label: t('when.overlap'), value: overlap, change: (said) => change({ overlap: said }) }}
            choices={[
              { value: 'EARLIER', says: t('when.earlier') },
              { value: 'LATER', says: t('when.later') },
            ]}
          />
        ) : null}
        <TextField {...field('note')} label={t('agendas.call.note')} path="note" lines={3} maxLength={2000} />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('agendas.call.submit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
