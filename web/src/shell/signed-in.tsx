import { useEffect } from 'react';
import { SessionEnd } from '../identity/session-end.js';
import { useViewer } from '../identity/viewer.js';
import { follow } from '../kernel/live.js';

/** What goes on around every page while somebody is signed in. */
export function SignedIn() {
  const { account } = useViewer();
  const email = account?.email;
  useEffect(() => (email ? follow() : undefined), [email]);
  return <SessionEnd />;
}
