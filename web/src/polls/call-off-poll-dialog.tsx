import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { WholePoll } from './poll-query.js';

const cancelPoll = graphql(`
  mutation CancelPoll($input: CancelPollInput!) {
    act: cancelPoll(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly poll: WholePoll;
  readonly close: () => void;
}

/** Asks once, in words, with the reason that everybody is told. */
export function CallOffPollDialog({ poll, close }: Properties) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useAct(cancelPoll, close);
  const submit = () => perform({ poll: poll.id, reason, expectedVersion: poll.version });
  return (
    <Dialog title={t('poll.cancel.title')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('poll.cancel.means')}</p>
        <TextField
          {...{ label: t('callOff.reason'), path: 'reason', lines: 3, value: reason, change: setReason }}
          {...{ required: true, autoFocus: true, maxLength: 2000 }}
        />
        <div className="actions">
          <Button type="submit" look="danger" pending={pending}>
            {t('poll.cancel.title')}
          </Button>
          <Button onPress={close}>{t('callOff.keep')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
