import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { WholeFinding } from './finding-query.js';

const withdrawFinding = graphql(`
  mutation WithdrawFinding($input: WithdrawFindingInput!) {
    act: withdrawFinding(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly finding: WholeFinding;
  readonly close: () => void;
}

/** Asks once, in words, with the reason that those inside the group read. */
export function WithdrawDialog({ finding, close }: Properties) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useAct(withdrawFinding, close);
  const submit = () => perform({ finding: finding.id, reason, expectedVersion: finding.version });
  return (
    <Dialog title={t('withdraw.ask', { symbol: finding.symbol })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('withdraw.means')}</p>
        <TextField
          {...{ label: t('withdraw.reason'), hint: t('withdraw.reasonHint'), path: 'reason', lines: 3 }}
          {...{ value: reason, change: setReason, required: true, autoFocus: true, maxLength: 2000 }}
        />
        <div className="actions">
          <Button type="submit" look="danger" pending={pending}>
            {t('withdraw.confirm')}
          </Button>
          <Button onPress={close}>{t('withdraw.keep')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
