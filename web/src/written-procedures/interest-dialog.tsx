import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { CheckboxField } from '../components/checkboxes.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { EvidenceFields } from '../meetings/evidence-fields.js';
import type { WholeProcedure } from './procedure-query.js';
import { useSpokenFor } from './spoken-for.js';

const declareInterest = graphql(`
  mutation DeclareInterestInProcedure($input: DeclareInterestInProcedureInput!) {
    act: declareInterestInProcedure(input: $input) {
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
  readonly close: () => void;
}

/** A seat declares an interest of its own, and may take no part by that: by whoever speaks for it, or on its behalf. */
export function InterestDialog({ procedure, close }: Properties) {
  const { t } = useTranslation();
  const { seat, setSeat, choices, own, evidence, changeEvidence, forSeat } = useSpokenFor(procedure);
  const [statement, setStatement] = useState('');
  const [withdraws, setWithdraws] = useState(false);
  const { perform, pending, problem, userErrors } = useAct(declareInterest, close);
  const submit = () => perform({ procedure: procedure.id, statement: statement.trim(), withdraws, ...forSeat() });
  return (
    <Dialog title={t('procedureAct.interest')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <SelectField {...{ label: t('onBehalf.seat'), value: seat, change: setSeat, choices, path: 'seat' }} />
        <TextField
          {...{ label: t('procedureAct.interestIs'), path: 'statement', lines: 4, maxLength: 2000 }}
          {...{ value: statement, change: setStatement, required: true }}
        />
        <CheckboxField {...{ label: t('procedureAct.withdraws'), value: withdraws, change: setWithdraws }} />
        {own ? null : <EvidenceFields value={evidence} change={changeEvidence} />}
        <p className="soft">{t('procedureAct.interestMeans')}</p>
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('procedureAct.interest')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
