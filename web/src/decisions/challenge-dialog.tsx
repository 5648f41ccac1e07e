import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { question } from '../kernel/queries.js';
import { EvidenceFields } from '../meetings/evidence-fields.js';
import { seatsOfDecision, type SeatsOfDecision, type SpokenOf, useSpeaking } from './seats-of-decision.js';

const challengeDecision = graphql(`
  mutation ChallengeDecision($input: ChallengeDecisionInput!) {
    act: challengeDecision(input: $input) {
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

/** A seat challenges a decision for want of quorum: by whoever speaks for it, or on its behalf with how it is known. */
export function ChallengeDialog({ decision, close }: Properties) {
  const { t } = useTranslation();
  const query = useQuery(question(seatsOfDecision, { body: { id: decision.body.id } }));
  return (
    <Dialog title={t('challenge.challenge')} open close={close}>
      <Answer of={query}>{({ body }) => <ChallengeForm {...{ decision, close, seats: body?.seats ?? [] }} />}</Answer>
    </Dialog>
  );
}

function ChallengeForm({ decision, close, seats }: Properties & { readonly seats: SeatsOfDecision }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { choices, seat, setSeat, isOwn, evidence, setEvidence, speaking } = useSpeaking(decision, seats);
  const { perform, pending, problem, userErrors } = useAct(challengeDecision, close);
  return (
    <Form
      errors={userErrors}
      problem={problem}
      submit={() => perform({ decision: decision.id, reason: reason.trim(), ...speaking })}
    >
      <p>{t('challenge.means')}</p>
      <SelectField {...{ label: t('statement.seat'), value: seat, change: setSeat, choices, path: 'seat' }} />
      <TextField
        {...{ label: t('challenge.reason'), path: 'reason', lines: 3, maxLength: 5000, required: true }}
        {...{ value: reason, change: setReason }}
      />
      {isOwn ? null : (
        <EvidenceFields value={evidence} change={(changes) => setEvidence((before) => ({ ...before, ...changes }))} />
      )}
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('challenge.challenge')}
        </Button>
        <Button onPress={close}>{t('dialog.cancel')}</Button>
      </div>
    </Form>
  );
}
