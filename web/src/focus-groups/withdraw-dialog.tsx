import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
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

interface Properties {
  readonly part: Part;
  readonly close: () => void;
  /** Whether a secretary records it, with evidence. */
  readonly recorded?: boolean;
}

/** Ends the part of a party, or takes its request back; asks once, with the reason. */
export function WithdrawDialog({ part, close, recorded = false }: Properties) {
  const [evidence, setEvidence] = useState(noEvidence);
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useAct(withdrawParticipation, close);
  const kind = part.state === 'INTERESTED' ? 'request' : 'part';
  return (
    <Dialog title={t(`withdraw.${kind}.ask`, { party: nameOf(part.party) })} open close={close}>
      <Form
        {...{ errors: userErrors, problem }}
        submit={() =>
          perform({
            ...{ participation: part.id, reason, expectedVersion: part.version },
            ...(recorded ? { evidence: evidenceOf(evidence) } : {}),
          })
        }
      >
        <p>{t(`withdraw.${kind}.means`)}</p>
        <TextField
          {...{ label: t('step.reason'), path: 'reason', lines: 3, value: reason, change: setReason }}
          required
        />
        {recorded ? (
          <EvidenceFields
            {...{ value: evidence, path: 'evidence' }}
            change={(changes) => setEvidence((before) => ({ ...before, ...changes }))}
          />
        ) : null}
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
