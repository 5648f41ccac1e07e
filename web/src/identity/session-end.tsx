import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/dialog.js';
import { hasLeft } from './leaving.js';
import { SignInForm } from './sign-in-form.js';
import { useViewer } from './viewer.js';

/** When a session ends while somebody works: they sign in again in front of what they were doing, and lose nothing. */
export function SessionEnd() {
  const { t } = useTranslation();
  const { known, account } = useViewer();
  const wasSignedIn = useRef(false);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (account) {
      wasSignedIn.current = true;
      setOpen(false);
    } else if (known && wasSignedIn.current) {
      wasSignedIn.current = false;
      setOpen(!hasLeft());
    }
  }, [known, account]);
  return (
    <Dialog title={t('session.ended')} open={open} close={() => setOpen(false)}>
      <p>{t('session.nothingLost')}</p>
      <SignInForm done={() => setOpen(false)} />
    </Dialog>
  );
}
