import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Checkboxes } from '../components/checkboxes.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { AccessTokenScope, Label } from '../gql/graphql.js';
import { NewSecret } from './new-secret.js';
import { useSignInAct } from './use-sign-in-act.js';

const createAccessToken = graphql(`
  mutation CreateAccessToken($input: CreateAccessTokenInput!) {
    act: createAccessToken(input: $input) {
      token
      userErrors {
        message
        path
      }
    }
  }
`);

const scopes: readonly AccessTokenScope[] = ['READ', 'WRITE'];
const ceilings: readonly Label[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'];

/** Makes a token, then shows it this once. */
export function NewTokenDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Dialog title={t(secret ? 'tokens.made' : 'tokens.make')} open close={close}>
      {secret ? <NewSecret {...{ secret, close }} /> : <Wishes made={setSecret} close={close} />}
    </Dialog>
  );
}

interface Properties {
  readonly made: (secret: string) => void;
  readonly close: () => void;
}

function Wishes({ made, close }: Properties) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(['READ']);
  const [labelCeiling, setLabelCeiling] = useState<Label>('GREEN');
  const [days, setDays] = useState('90');
  const { perform, pending, problem, userErrors } = useSignInAct(createAccessToken, ({ token }) => made(token ?? ''));
  const submit = () =>
    perform({
      ...{ name, labelCeiling, scopes: scopes.filter((scope) => chosen.includes(scope)) },
      expiresInDays: Math.round(Number(days)) || 0,
    });
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      <TextField
        {...{ label: t('tokens.name'), hint: t('tokens.nameHint'), path: 'name', required: true, maxLength: 100 }}
        {...{ value: name, change: setName, autoComplete: 'off' }}
      />
      <Checkboxes
        {...{ label: t('tokens.scopes'), path: 'scopes', value: chosen, change: setChosen }}
        choices={scopes.map((value) => ({ value, says: t(`tokens.scope.${value}`) }))}
      />
      <SelectField
        {...{ label: t('tokens.ceiling'), path: 'labelCeiling', value: labelCeiling, change: setLabelCeiling }}
        choices={ceilings.map((value) => ({ value, says: t(`label.${value}`) }))}
      />
      <TextField
        {...{ label: t('tokens.days'), hint: t('tokens.daysHint'), path: 'expiresInDays', type: 'number' }}
        {...{ value: days, change: setDays, min: 1, max: 366, required: true }}
      />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('tokens.make')}
        </Button>
        <Button onPress={close}>{t('dialog.cancel')}</Button>
      </div>
    </Form>
  );
}
