import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { TextField } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { graphql } from '../../gql/gql.js';
import { useAct } from '../../kernel/act.js';
import type { WholeFinding } from '../finding-query.js';

const proposeRelease = graphql(`
  mutation ProposeRelease($input: ProposeReleaseInput!) {
    act: proposeRelease(input: $input) {
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
  readonly close: () => void;
}

/** That these words become public, which others confirm. */
export function ProposeDialog({ finding, close }: Properties) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useAct(proposeRelease, close);
  const submit = () =>
    perform({ finding: finding.id, expectedVersion: finding.version, reason: reason.trim() || null });
  return (
    <Dialog title={t('handling.proposeRelease')} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        <p>{t('handling.releaseMeans', { number: finding.revision })}</p>
        <TextField
          {...{
            label: t('handling.reason'),
            hint: t('handling.reasonHint'),
            path: 'reason',
            lines: 3,
            maxLength: 2000,
          }}
          {...{ value: reason, change: setReason }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('handling.proposeRelease')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
