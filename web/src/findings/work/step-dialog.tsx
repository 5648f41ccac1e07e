import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { TextField } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { graphql } from '../../gql/gql.js';
import { useAct } from '../../kernel/act.js';
import type { WholeFinding } from '../finding-query.js';

const requestRevision = graphql(`
  mutation RequestRevision($input: RequestRevisionInput!) {
    act: requestRevision(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const agreeFinding = graphql(`
  mutation AgreeFinding($input: AgreeFindingInput!) {
    act: agreeFinding(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const transmitFinding = graphql(`
  mutation TransmitFinding($input: TransmitFindingInput!) {
    act: transmitFinding(input: $input) {
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
  readonly step: 'requestRevision' | 'agree' | 'transmit';
  readonly close: () => void;
}

/** A step of the group: what it means, and what is said with it. */
export function StepDialog({ finding, step, close }: Properties) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const revise = useAct(requestRevision, close);
  const agree = useAct(agreeFinding, close);
  const transmit = useAct(transmitFinding, close);
  const { pending, problem, userErrors } = { requestRevision: revise, agree, transmit }[step];
  const isReason = step === 'requestRevision';
  const submit = () => {
    const about = { finding: finding.id, expectedVersion: finding.version };
    if (isReason) revise.perform({ ...about, reason: words });
    else (step === 'agree' ? agree : transmit).perform({ ...about, note: words.trim() || null });
  };
  return (
    <Dialog title={t(`findingAct.${step}`)} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        <p>{t(`findingAct.${step}Means`)}</p>
        <TextField
          {...{ label: t(`findingAct.${step}Words`), path: isReason ? 'reason' : 'note', lines: 3, maxLength: 2000 }}
          {...{ value: words, change: setWords, required: isReason }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t(`findingAct.${step}`)}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
