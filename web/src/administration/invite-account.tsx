import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';

const InviteDialog = lazy(async () => ({ default: (await import('./invite-dialog.js')).InviteDialog }));

export function InviteAccount() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('inviteAccount.title')}</Button>
      <Suspense>{open ? <InviteDialog close={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}
