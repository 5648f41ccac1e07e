import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';

const keepFocusGroupActive = graphql(`
  mutation KeepFocusGroupActive($input: KeepFocusGroupActiveInput!) {
    act: keepFocusGroupActive(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly group: { readonly id: string; readonly name: string };
  readonly close: () => void;
}

const choices = ['3', '6', '12', '24'] as const;

/** That a quiet group goes on: why, and for how long it is not suggested again that it rests. */
export function KeepActiveDialog({ group, close }: Properties) {
  const { t } = useTranslation();
  const [months, setMonths] = useState<(typeof choices)[number]>('6');
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useAct(keepFocusGroupActive, close);
  const submit = () => perform({ focusGroup: group.id, months: Number(months), reason });
  return (
    <Dialog title={t('steering.keepAsk', { group: group.name })} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        <p>{t('steering.keepMeans')}</p>
        <SelectField
          {...{ label: t('steering.months'), path: 'months', value: months, change: setMonths }}
          choices={choices.map((value) => ({ value, says: t('steering.monthsOf', { count: Number(value) }) }))}
        />
        <TextField
          {...{ label: t('steering.reason'), hint: t('steering.reasonHint'), path: 'reason', lines: 3, required: true }}
          {...{ value: reason, change: setReason }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('steering.keepSubmit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
