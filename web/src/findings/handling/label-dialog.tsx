import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { TextField } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Radios } from '../../components/radios.js';
import { graphql } from '../../gql/gql.js';
import type { Label } from '../../gql/graphql.js';
import { useAct } from '../../kernel/act.js';
import type { WholeFinding } from '../finding-query.js';

const setLabel = graphql(`
  mutation SetLabel($input: SetLabelInput!) {
    act: setLabel(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const satisfies Label[];

interface Properties {
  readonly finding: WholeFinding;
  readonly close: () => void;
}

/** Another label: a stricter one holds at once, a laxer one is proposed; which it is, the server says. */
export function LabelDialog({ finding, close }: Properties) {
  const { t } = useTranslation();
  const [label, setChosen] = useState<Label>(finding.label);
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useAct(setLabel, close);
  const submit = () =>
    perform({ finding: finding.id, expectedVersion: finding.version, label, reason: reason.trim() || null });
  return (
    <Dialog title={t('handling.setLabel')} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        <p>{t('handling.labelMeans')}</p>
        <Radios
          {...{ label: t('findings.label'), path: 'label', value: label, change: setChosen }}
          choices={labels.map((value) => ({
            ...{ value, says: `TLP:${value.replace('_', '+')}`, means: t(`finding.labelMeans.${value}`) },
          }))}
        />
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
            {t('handling.setLabel')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
