import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { ask } from '../kernel/ask.js';
import { useDeparture } from './use-departure.js';

const signOutEverywhere = graphql(`
  mutation SignOutEverywhere($input: SignOutEverywhereInput!) {
    signOutEverywhere(input: $input) {
      endedSessions
    }
  }
`);

/** Asks once, for this window is among those that are left. */
export function SignOutEverywhere({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const [revokeTokens, setRevokeTokens] = useState(false);
  const { perform, pending, problem } = useDeparture(() => ask(signOutEverywhere, { input: { revokeTokens } }));
  return (
    <Dialog title={t('everywhere.ask')} open close={close}>
      <Form errors={[]} problem={problem} submit={perform}>
        <p>{t('everywhere.means')}</p>
        <label className="radio">
          <input
            type="checkbox"
            checked={revokeTokens}
            onChange={({ target: { checked } }) => setRevokeTokens(checked)}
          />
          {t('everywhere.tokens')}
        </label>
        <div className="actions">
          <Button type="submit" look="danger" pending={pending}>
            {t('everywhere.confirm')}
          </Button>
          <Button onPress={close}>{t('everywhere.keep')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
