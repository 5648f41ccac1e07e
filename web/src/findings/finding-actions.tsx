import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { may } from '../kernel/may.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import type { WholeFinding } from './finding-query.js';
import { whenShown } from '../kernel/when-shown.js';

const Withdraw = whenShown(async () => (await import('./withdraw-dialog.js')).WithdrawDialog);
const Post = whenShown(async () => (await import('./post-dialog.js')).PostDialog);
const RequestReview = whenShown(
  async () => (await import('./work/request-review-dialog.js')).RequestReviewDialog,
  'finding-work',
);
const Review = whenShown(
  async () => (await import('./work/review-dialog.js')).ReviewDialog,
  'finding-work',
  'convening',
);
const Step = whenShown(async () => (await import('./work/step-dialog.js')).StepDialog, 'finding-work');
const Conclude = whenShown(async () => (await import('./work/conclude-dialog.js')).ConcludeDialog, 'finding-work');
const Relate = whenShown(async () => (await import('./relating/relate-dialog.js')).RelateDialog, 'relating');

/** Steps on the way to the committee, in the order in which they are offered. */
const steps = [
  ...(['review', 'agree', 'transmit', 'approve', 'note'] as const),
  ...(['requestReview', 'requestRevision', 'recordReview'] as const),
];

/** What the viewer may do with the finding, as the server says; what they may not is not offered. */
export function FindingActions({ finding }: { readonly finding: WholeFinding }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'post' | 'relate' | 'withdraw' | (typeof steps)[number] | null>(null);
  const { viewerCan } = finding;
  const close = () => setAsked(null);
  return (
    <>
      {may(viewerCan, 'finding.post') ? (
        <Button look="primary" onPress={() => setAsked('post')}>
          {t('postFinding.post')}
        </Button>
      ) : null}
      {steps
        .filter((step) => may(viewerCan, `finding.${step}`))
        .map((step, index) => (
          <Button key={step} {...(index === 0 ? { look: 'primary' } : {})} onPress={() => setAsked(step)}>
            {t(`finding.do.${step}`)}
          </Button>
        ))}
      {may(viewerCan, 'procedure.openSilence') ? (
        <ButtonLink to={paths.openProcedure} search={{ finding: finding.id }}>
          {t('finding.do.putToGroup')}
        </ButtonLink>
      ) : null}
      {may(viewerCan, 'finding.revise') ? (
        <ButtonLink to={paths.reviseFinding} params={{ finding: finding.id }}>
          {t(finding.state === 'DRAFT' ? 'reviseFinding.draftTitle' : 'reviseFinding.title')}
        </ButtonLink>
      ) : null}
      {may(viewerCan, 'finding.relate') ? (
        <Button onPress={() => setAsked('relate')}>{t('finding.do.relate')}</Button>
      ) : null}
      {may(viewerCan, 'finding.withdraw') ? (
        <Button look="danger" onPress={() => setAsked('withdraw')}>
          {t('withdraw.title')}
        </Button>
      ) : null}
      {asked === 'post' ? <Post {...{ finding, close }} /> : null}
      {asked === 'relate' ? <Relate {...{ finding, close }} /> : null}
      {asked === 'withdraw' ? <Withdraw {...{ finding, close }} /> : null}
      {asked === 'requestReview' ? <RequestReview {...{ finding, close }} /> : null}
      {asked === 'review' || asked === 'recordReview' ? (
        <Review {...{ finding, close }} recorded={asked === 'recordReview'} />
      ) : null}
      {asked === 'requestRevision' || asked === 'agree' || asked === 'transmit' ? (
        <Step {...{ finding, close }} step={asked} />
      ) : null}
      {asked === 'note' || asked === 'approve' ? <Conclude {...{ finding, close }} step={asked} /> : null}
    </>
  );
}
