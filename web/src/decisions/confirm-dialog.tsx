import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';

const confirmDecision = graphql(`
  mutation ConfirmDecision($input: ConfirmDecisionInput!) {
    act: confirmDecision(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly decision: string;
  readonly close: () => void;
}

/** A provisional decision is confirmed, with how. */
export function ConfirmDialog({ decision, close }: Properties) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const { perform, pending, problem, userErrors } = useAct(confirmDecision, close);
  return (
    <Dialog title={t('decision.confirm')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={() => perform({ decision, note: note.trim() })}>
        <p>{t('decision.confirmMeans')}</p>
        <TextField
          {...{
            label: t('decision.confirmNote'),
            hint: t('decision.confirmHint'),
            path: 'note',
            lines: 3,
            maxLength: 2000,
          }}
          {...{ value: note, change: setNote, autoFocus: true }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('decision.confirm')}
          </Button>
          <Button onPress={close}>{t('decision.leave')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
