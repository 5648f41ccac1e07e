import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useSignInAct } from '../identity/use-sign-in-act.js';

const revokeFeed = graphql(`
  mutation RevokeFeed($input: RevokeFeedInput!) {
    act: revokeFeed(input: $input) {
      userErrors {
        message
        path
      }
    }
  }
`);

/** Asks once: an address that was revoked stays so. */
export function RevokeFeedDialog({ id, close }: { readonly id: string; readonly close: () => void }) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useSignInAct(revokeFeed, close);
  return (
    <Dialog title={t('feeds.ask')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={() => perform({ id })}>
        <p>{t('feeds.means')}</p>
        <div className="actions">
          <Button type="submit" look="danger" pending={pending}>
            {t('feeds.confirm')}
          </Button>
          <Button onPress={close}>{t('feeds.keep')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
