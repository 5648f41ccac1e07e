import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useSignInAct } from './use-sign-in-act.js';

const revokeAccessToken = graphql(`
  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {
    act: revokeAccessToken(input: $input) {
      userErrors {
        message
        path
      }
    }
  }
`);

interface Properties {
  readonly token: { readonly id: string; readonly name: string };
  readonly close: () => void;
}

/** Asks once: a token that was revoked stays so. */
export function RevokeTokenDialog({ token, close }: Properties) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useSignInAct(revokeAccessToken, close);
  return (
    <Dialog title={t('tokens.ask', { name: token.name })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={() => perform({ id: token.id })}>
        <p>{t('tokens.means')}</p>
        <div className="actions">
          <Button type="submit" look="danger" pending={pending}>
            {t('tokens.confirm')}
          </Button>
          <Button onPress={close}>{t('tokens.keep')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
