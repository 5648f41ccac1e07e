import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { TextField } from '../components/fields.js';
import { graphql } from '../gql/gql.js';
import { useSignInAct } from './use-sign-in-act.js';

const requestCode = graphql(`
  mutation RequestSignInCode($input: RequestSignInCodeInput!) {
    act: requestSignInCode(input: $input) {
      requested
      userErrors {
        message
        path
      }
    }
  }
`);

const signIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    act: signIn(input: $input) {
      account {
        email
      }
      userErrors {
        message
        path
      }
    }
  }
`);

/** Signing in by a code that comes by mail. The page that it stands on says what happens afterwards. */
export function SignInForm({ done }: { readonly done: () => void }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [code, setCode] = useState('');
  const [sent, setSent] = useState(false);
  const request = useSignInAct(requestCode, () => setSent(true));
  const enter = useSignInAct(signIn, done);
  if (!sent) {
    return (
      <Form errors={request.userErrors} problem={request.problem} submit={() => request.perform({ email })}>
        <p>{t('signIn.intro')}</p>
        <TextField
          {...{ label: t('signIn.email'), path: 'email', type: 'email', autoComplete: 'email', required: true }}
          {...{ value: email, change: setEmail }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={request.pending}>
            {t('signIn.send')}
          </Button>
        </div>
      </Form>
    );
  }
  const submit = () => enter.perform({ email, code, acceptsUndertaking: true });
  return (
    <Form errors={enter.userErrors} problem={enter.problem} submit={submit}>
      <p role="status">{t('signIn.sent', { email })}</p>
      <TextField
        {...{ label: t('signIn.code'), path: 'code', inputMode: 'numeric', autoComplete: 'one-time-code' }}
        {...{ value: code, change: setCode, required: true, autoFocus: true, hint: t('signIn.codeHint') }}
      />
      <p>
        {t('signIn.undertakingIntro')} <strong>{t('signIn.undertaking')}</strong>
      </p>
      <div className="actions">
        <Button type="submit" look="primary" pending={enter.pending}>
          {t('signIn.enter')}
        </Button>
        <Button onPress={() => setSent(false)}>{t('signIn.again')}</Button>
      </div>
    </Form>
  );
}
