import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { placeOf } from './amendment-words.js';
import type { Amendment, Draft } from './draft-query.js';

const withdrawAmendment = graphql(`
  mutation WithdrawAmendment($input: WithdrawAmendmentInput!) {
    act: withdrawAmendment(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly draft: Draft;
  readonly amendment: Amendment;
  readonly close: () => void;
}

/** An amendment is taken back by its seat; who keeps the records does it on its behalf, with evidence. */
export function WithdrawAmendmentDialog({ draft, amendment: { id, version, seat, own }, close }: Properties) {
  const { t } = useTranslation();
  const [evidence, setEvidence] = useState(noEvidence);
  const { perform, pending, problem, userErrors } = useAct(withdrawAmendment, close);
  const submit = () =>
    perform({
      ...{ amendment: id, expectedVersion: version },
      ...(own && seat ? { seat: seat.id } : {}),
      ...(!own && seat ? { onBehalfOf: { seat: seat.id, evidence: evidenceOf(evidence) } } : {}),
    });
  const place = placeOf(draft.amendments, { id });
  return (
    <Dialog title={t('amendments.withdrawTitle', { place })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('amendments.withdrawMeans')}</p>
        {own ? null : (
          <EvidenceFields value={evidence} change={(changes) => setEvidence((before) => ({ ...before, ...changes }))} />
        )}
        <div className="actions">
          <Button type="submit" look="danger" pending={pending}>
            {t('amendments.withdraw')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
