import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { WholeProcedure } from './procedure-query.js';

const suspendProcedure = graphql(`
  mutation SuspendProcedure($input: SuspendProcedureInput!) {
    act: suspendProcedure(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const withdrawProcedure = graphql(`
  mutation WithdrawProcedure($input: WithdrawProcedureInput!) {
    act: withdrawProcedure(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const declineProcedure = graphql(`
  mutation DeclineProcedure($input: DeclineProcedureInput!) {
    act: declineProcedure(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly procedure: WholeProcedure;
  readonly act: 'suspend' | 'withdraw' | 'decline';
  readonly close: () => void;
}

/** Stops its clock, ends it, or declines what waits for the co-chairs: with the reason that is told. */
export function ReasonDialog({ procedure, act, close }: Properties) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const acts = {
    suspend: useAct(suspendProcedure, close),
    withdraw: useAct(withdrawProcedure, close),
    decline: useAct(declineProcedure, close),
  };
  const { perform, pending, problem, userErrors } = acts[act];
  const submit = () => perform({ procedure: procedure.id, reason, expectedVersion: procedure.version });
  return (
    <Dialog title={t(`procedureAct.${act}`)} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t(`procedureAct.${act}Means`)}</p>
        <TextField
          {...{
            label: t(act === 'decline' ? 'procedureAct.declineReason' : 'procedureAct.reason'),
            path: 'reason',
            lines: 3,
            maxLength: 2000,
            required: true,
          }}
          {...{ value: reason, change: setReason }}
        />
        <div className="actions">
          <Button type="submit" look={act === 'withdraw' ? 'danger' : 'primary'} pending={pending}>
            {t(`procedureAct.${act}`)}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
