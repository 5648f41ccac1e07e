import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { fieldsOf } from '../kernel/dates.js';
import { emptyExpiry, ExpiryFields, expiryOf } from './expiry-fields.js';
import type { WholeProcedure } from './procedure-query.js';

const extendSilence = graphql(`
  mutation ExtendSilence($input: ExtendSilenceInput!) {
    act: extendSilence(input: $input) {
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

/** More time, before it is over: in the zone in which the expiry was announced, with the reason that seats are told. */
export function ExtendDialog({ procedure, close }: Properties) {
  const { t } = useTranslation();
  const { id, version, timeZone, expiresAt } = procedure;
  const [expiry, setExpiry] = useState({ ...emptyExpiry, ...fieldsOf(expiresAt, timeZone), timeZone });
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useAct(extendSilence, close);
  const submit = () => perform({ procedure: id, expiry: expiryOf(expiry), reason, expectedVersion: version });
  return (
    <Dialog title={t('procedureAct.extend')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('procedureAct.extendMeans')}</p>
        <ExpiryFields
          {...{ value: expiry, errors: userErrors, problem }}
          change={(changes) => setExpiry((before) => ({ ...before, ...changes }))}
        />
        <TextField
          {...{ label: t('procedureAct.reason'), path: 'reason', lines: 3, maxLength: 2000, required: true }}
          {...{ value: reason, change: setReason }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('procedureAct.extend')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
