import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { paths } from '../paths.js';

const inviteAccount = graphql(`
  mutation InviteAccount($input: InviteAccountInput!) {
    act: inviteAccount(input: $input) {
      account {
        id
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

/** An account for somebody who is no member; then one stands before it, to give it an office. */
export function InviteDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [email, setEmail] = useState('');
  const { perform, pending, problem, userErrors } = useAct(inviteAccount, ({ account }) => {
    close();
    if (account) void navigate({ to: paths.administration, search: { account: account.id } });
  });
  return (
    <Dialog title={t('inviteAccount.title')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={() => perform({ email })}>
        <p>{t('inviteAccount.means')}</p>
        <TextField
          {...{ label: t('inviteAccount.email'), path: 'email', type: 'email', required: true, autoComplete: 'off' }}
          {...{ value: email, change: setEmail }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('inviteAccount.submit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
