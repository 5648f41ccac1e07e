import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { StatementKind } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { question } from '../kernel/queries.js';
import { EvidenceFields } from '../meetings/evidence-fields.js';
import { seatsOfDecision, type SeatsOfDecision, type SpokenOf, useSpeaking } from './seats-of-decision.js';

const addStatement = graphql(`
  mutation AddStatement($input: AddStatementInput!) {
    act: addStatement(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly decision: SpokenOf;
  readonly close: () => void;
}

/** A seat adds a reservation or statement: by whoever speaks for it, or on its behalf with how it is known. */
export function StatementDialog({ decision, close }: Properties) {
  const { t } = useTranslation();
  const query = useQuery(question(seatsOfDecision, { body: { id: decision.body.id } }));
  return (
    <Dialog title={t('decision.addStatement')} open close={close}>
      <Answer of={query}>{({ body }) => <StatementForm {...{ decision, close, seats: body?.seats ?? [] }} />}</Answer>
    </Dialog>
  );
}

const kinds = ['RESERVATION', 'STATEMENT'] as const satisfies StatementKind[];

function StatementForm({ decision, close, seats }: Properties & { readonly seats: SeatsOfDecision }) {
  const { t } = useTranslation();
  const { choices, seat, setSeat, isOwn, evidence, setEvidence, speaking } = useSpeaking(decision, seats);
  const [kind, setKind] = useState<StatementKind>('RESERVATION');
  const [text, setText] = useState('');
  const { perform, pending, problem, userErrors } = useAct(addStatement, close);
  const submit = () => perform({ decision: decision.id, kind, text: text.trim(), ...speaking });
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      <SelectField {...{ label: t('statement.seat'), value: seat, change: setSeat, choices, path: 'seat' }} />
      <Radios
        {...{ label: t('statement.kind'), value: kind, change: setKind, path: 'kind' }}
        choices={kinds.map((value) => ({ value, says: t(`decision.statements.${value}`) }))}
      />
      <TextField
        {...{ label: t('statement.text'), path: 'text', lines: 4, maxLength: 10_000, value: text, change: setText }}
      />
      {isOwn ? null : (
        <EvidenceFields value={evidence} change={(changes) => setEvidence((before) => ({ ...before, ...changes }))} />
      )}
      <p className="soft">{t('statement.means')}</p>
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('decision.addStatement')}
        </Button>
        <Button onPress={close}>{t('dialog.cancel')}</Button>
      </div>
    </Form>
  );
}
