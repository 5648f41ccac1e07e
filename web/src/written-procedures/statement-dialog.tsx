import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { StatementKind } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { EvidenceFields } from '../meetings/evidence-fields.js';
import type { WholeProcedure } from './procedure-query.js';
import { useSpokenFor } from './spoken-for.js';

const attachStatement = graphql(`
  mutation AttachStatement($input: AttachStatementInput!) {
    act: attachStatement(input: $input) {
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

const kinds = ['RESERVATION', 'STATEMENT'] as const satisfies StatementKind[];

/** A seat attaches a reservation or a statement: by whoever speaks for it, or on its behalf with how it is known. */
export function StatementDialog({ procedure, close }: Properties) {
  const { t } = useTranslation();
  const { seat, setSeat, choices, own, evidence, changeEvidence, forSeat } = useSpokenFor(procedure);
  const [kind, setKind] = useState<StatementKind>('RESERVATION');
  const [text, setText] = useState('');
  const { perform, pending, problem, userErrors } = useAct(attachStatement, close);
  const submit = () => perform({ procedure: procedure.id, kind, text: text.trim(), ...forSeat() });
  return (
    <Dialog title={t('procedureAct.statement')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <SelectField {...{ label: t('onBehalf.seat'), value: seat, change: setSeat, choices, path: 'seat' }} />
        <Radios
          {...{ label: t('procedureAct.what'), value: kind, change: setKind, path: 'kind' }}
          choices={kinds.map((value) => ({ value, says: t(`procedure.statement.${value}`) }))}
        />
        <TextField
          {...{ label: t('procedureAct.wordForWord'), path: 'text', lines: 4, maxLength: 10_000 }}
          {...{ value: text, change: setText, required: true }}
        />
        {own ? null : <EvidenceFields value={evidence} change={changeEvidence} />}
        <p className="soft">{t('procedureAct.statementMeans')}</p>
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('procedureAct.statement')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
