import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { TextField } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { graphql } from '../../gql/gql.js';
import { useAct } from '../../kernel/act.js';
import type { WholeFinding } from '../finding-query.js';
import type { Proposal } from './proposals.js';

const declineRelease = graphql(`
  mutation DeclineRelease($input: DeclineReleaseInput!) {
    act: declineRelease(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const declineLabel = graphql(`
  mutation DeclineLabel($input: DeclineLabelInput!) {
    act: declineLabel(input: $input) {
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
  readonly proposal: Proposal;
  readonly close: () => void;
}

/** That it stays as it is, and why; the proposer takes it back in the same way. */
export function DeclineDialog({ finding, proposal: { kind }, close }: Properties) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const release = useAct(declineRelease, close);
  const label = useAct(declineLabel, close);
  const { perform, pending, problem, userErrors } = kind === 'RELEASE' ? release : label;
  const submit = () => perform({ finding: finding.id, expectedVersion: finding.version, reason });
  return (
    <Dialog title={t(`handling.decline.${kind}`)} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        <p>{t('handling.declineMeans')}</p>
        <TextField
          {...{ label: t('handling.reason'), hint: t('handling.reasonHint'), path: 'reason', lines: 3 }}
          {...{ value: reason, change: setReason, required: true, autoFocus: true, maxLength: 2000 }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t(`handling.decline.${kind}`)}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
