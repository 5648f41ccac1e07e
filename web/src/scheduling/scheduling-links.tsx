import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { may } from '../kernel/may.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import { maySuggest } from './suggest-query.js';

/** From a body's page to when it could meet, and to what its meetings cost each seat: for those who may. */
export function SchedulingLinks({ body }: { readonly body: string }) {
  const { t } = useTranslation();
  const can = useQuery(question(maySuggest, { body })).data?.body?.viewerCan ?? [];
  if (!may(can, 'scheduling.suggest') && !may(can, 'scheduling.read-ledger')) return null;
  return (
    <nav className="actions" aria-label={t('schedulingLinks.label')}>
      {may(can, 'scheduling.suggest') ? (
        <ButtonLink to={paths.suggestSlots} search={{ body }}>
          {t('schedulingLinks.suggest')}
        </ButtonLink>
      ) : null}
      {may(can, 'scheduling.plan') ? (
        <ButtonLink to={paths.meetingPlans} search={{ body }}>
          {t('schedulingLinks.plan')}
        </ButtonLink>
      ) : null}
      {may(can, 'scheduling.read-ledger') ? (
        <ButtonLink to={paths.fairnessLedger} search={{ body }}>
          {t('schedulingLinks.ledger')}
        </ButtonLink>
      ) : null}
      <ButtonLink to={paths.seatHours}>{t('schedulingLinks.hours')}</ButtonLink>
    </nav>
  );
}
