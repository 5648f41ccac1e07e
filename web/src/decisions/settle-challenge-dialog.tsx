import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';

const settleChallenge = graphql(`
  mutation SettleChallenge($input: SettleChallengeInput!) {
    act: settleChallenge(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly challenge: { readonly id: string; readonly reason: string };
  readonly close: () => void;
}

const outcomes = ['notUpheld', 'upheld'] as const;

/** The chairs settle a challenge: upheld, the decision does not stand. */
export function SettleChallengeDialog({ challenge: { id, reason }, close }: Properties) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('notUpheld');
  const [settlement, setSettlement] = useState('');
  const { perform, pending, problem, userErrors } = useAct(settleChallenge, close);
  const submit = () => perform({ challenge: id, upheld: outcome === 'upheld', settlement: settlement.trim() });
  return (
    <Dialog title={t('challenge.settle')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <blockquote>
          <p dir="auto">{reason}</p>
        </blockquote>
        <Radios
          {...{ label: t('challenge.how'), value: outcome, change: setOutcome, path: 'upheld' }}
          choices={outcomes.map((value) => ({
            ...{ value, says: t(`challenge.${value}`), means: t(`challenge.${value}Means`) },
          }))}
        />
        <TextField
          {...{ label: t('challenge.why'), path: 'settlement', lines: 3, maxLength: 5000, required: true }}
          {...{ value: settlement, change: setSettlement }}
        />
        <div className="actions">
          <Button type="submit" look={outcome === 'upheld' ? 'danger' : 'primary'} pending={pending}>
            {t('challenge.settle')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
