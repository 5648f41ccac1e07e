import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { usePartyName } from '../members/party-name.js';
import type { Part } from './focus-group-query.js';

const withdrawParticipation = graphql(`
  mutation WithdrawParticipation($input: WithdrawParticipationInput!) {
    act: withdrawParticipation(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

/** Ends the part of a party, or takes its request back; asks once, with the reason. */
export function WithdrawDialog({ part, close }: { readonly part: Part; readonly close: () => void }) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useAct(withdrawParticipation, close);
  const kind = part.state === 'INTERESTED' ? 'request' : 'part';
  return (
    <Dialog title={t(`withdraw.${kind}.ask`, { party: nameOf(part.party) })} open close={close}>
      <Form
        {...{ errors: userErrors, problem }}
        submit={() => perform({ participation: part.id, reason, expectedVersion: part.version })}
      >
        <p>{t(`withdraw.${kind}.means`)}</p>
        <TextField
          {...{ label: t('step.reason'), path: 'reason', lines: 3, value: reason, change: setReason }}
          required
        />
        <div className="actions">
          <Button type="submit" look="danger" pending={pending}>
            {t(`withdraw.${kind}.confirm`)}
          </Button>
          <Button onPress={close}>{t('step.keep')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
