import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { may } from '../kernel/may.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import type { WholeFinding } from './finding-query.js';

const Withdraw = lazy(async () => ({ default: (await import('./withdraw-dialog.js')).WithdrawDialog }));
const Post = lazy(async () => ({ default: (await import('./post-dialog.js')).PostDialog }));

/** What the viewer may do with the finding, as the server says; what they may not is not offered. */
export function FindingActions({ finding }: { readonly finding: WholeFinding }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'post' | 'withdraw' | null>(null);
  const { viewerCan } = finding;
  const close = () => setAsked(null);
  return (
    <>
      {may(viewerCan, 'finding.post') ? (
        <Button look="primary" onPress={() => setAsked('post')}>
          {t('postFinding.post')}
        </Button>
      ) : null}
      {may(viewerCan, 'finding.revise') ? (
        <ButtonLink to={paths.reviseFinding} params={{ finding: finding.id }}>
          {t(finding.state === 'DRAFT' ? 'reviseFinding.draftTitle' : 'reviseFinding.title')}
        </ButtonLink>
      ) : null}
      {may(viewerCan, 'finding.withdraw') ? (
        <Button look="danger" onPress={() => setAsked('withdraw')}>
          {t('withdraw.title')}
        </Button>
      ) : null}
      <Suspense>
        {asked === 'post' ? <Post {...{ finding, close }} /> : null}
        {asked === 'withdraw' ? <Withdraw {...{ finding, close }} /> : null}
      </Suspense>
    </>
  );
}
