import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { whenShown } from '../kernel/when-shown.js';

const InviteDialog = whenShown(async () => (await import('./invite-dialog.js')).InviteDialog);

export function InviteAccount() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('inviteAccount.title')}</Button>
      {open ? <InviteDialog close={() => setOpen(false)} /> : null}
    </>
  );
}
