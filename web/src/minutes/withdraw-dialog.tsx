import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { WholeMinutes } from './minutes-query.js';

const withdrawMinutes = graphql(`
  mutation WithdrawMinutes($input: WithdrawMinutesInput!) {
    act: withdrawMinutes(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly minutes: WholeMinutes;
  readonly close: () => void;
}

/** Asks once, in words, with the reason that all who have the minutes are told. */
export function WithdrawDialog({ minutes: { id, version }, close }: Properties) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useAct(withdrawMinutes, close);
  const submit = () => perform({ minutes: id, reason: reason.trim(), expectedVersion: version });
  return (
    <Dialog title={t('minutes.act.withdraw')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('minutesActs.withdrawMeans')}</p>
        <TextField
          {...{ label: t('minutesActs.withdrawReason'), path: 'reason', lines: 3, value: reason, change: setReason }}
          {...{ required: true, maxLength: 2000 }}
        />
        <div className="actions">
          <Button type="submit" look="danger" pending={pending}>
            {t('minutesActs.withdraw')}
          </Button>
          <Button onPress={close}>{t('minutesActs.leave')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
