import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { WholeMeeting } from './meeting-query.js';

const postponeMeeting = graphql(`
  mutation PostponeMeeting($input: PostponeMeetingInput!) {
    act: postponeMeeting(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const cancelMeeting = graphql(`
  mutation CancelMeeting($input: CancelMeetingInput!) {
    act: cancelMeeting(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly act: 'postpone' | 'cancel';
  readonly meeting: WholeMeeting;
  readonly close: () => void;
}

/** Asks once, in words, with the reason that everybody is told. */
export function CallOffDialog({ act, meeting, close }: Properties) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [plannedFor, setPlannedFor] = useState('');
  const postpone = useAct(postponeMeeting, close);
  const cancel = useAct(cancelMeeting, close);
  const { pending, problem, userErrors } = act === 'postpone' ? postpone : cancel;
  const submit = () => {
    const change = { meeting: meeting.id, reason, expectedVersion: meeting.version };
    if (act === 'cancel') cancel.perform(change);
    else postpone.perform({ ...change, ...(plannedFor.trim() ? { plannedFor: plannedFor.trim() } : {}) });
  };
  return (
    <Dialog title={t(`${act}.ask`, { title: meeting.title })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t(`${act}.means`)}</p>
        <TextField
          {...{ label: t('callOff.reason'), path: 'reason', lines: 3, value: reason, change: setReason }}
          {...{ hint: t('callOff.reasonHint'), required: true, autoFocus: true, maxLength: 2000 }}
        />
        {act === 'postpone' ? (
          <TextField
            {...{ label: t('postpone.plannedFor'), path: 'plannedFor', value: plannedFor, change: setPlannedFor }}
            {...{ hint: t('postpone.plannedForHint'), maxLength: 200 }}
          />
        ) : null}
        <div className="actions">
          <Button type="submit" look={act === 'cancel' ? 'danger' : 'primary'} pending={pending}>
            {t(`${act}.confirm`)}
          </Button>
          <Button onPress={close}>{t('callOff.keep')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
