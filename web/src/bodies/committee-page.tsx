import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { AsOf } from '../components/as-of.js';
import { EmptyState } from '../components/notice.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { Page } from '../shell/page.js';
import { Balance } from './balance.js';
import { committeeQuery, type WholeGroup } from './committee-query.js';
import { RosterDialogs } from './roster-dialogs.js';
import { Seats } from './seats.js';
import { CommitteeCard, WorkingGroupCard } from './working-group-card.js';
import '../design/bodies.css';
import { whenShown } from '../kernel/when-shown.js';

const Decided = whenShown(async () => (await import('../decisions/of-body.js')).DecisionsOfBody, 'decisions');

const SchedulingLinks = whenShown(
  async () => (await import('../scheduling/scheduling-links.js')).SchedulingLinks,
  'scheduling-links',
);

/** Who sits for whom: the working group, its steering committee and their rosters, as of the day in the address. */
export function CommitteePage() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.committee });
  const { asOf } = useSearch({ from: paths.committee });
  const { chosen } = useGroup();
  return (
    <Page title={t('shell.committee')}>
      <AsOf day={asOf} change={(day) => void navigate({ search: (before) => ({ ...before, asOf: day }) })} />
      {chosen ? <OfGroup key={chosen.slug} group={chosen.slug} asOf={asOf} /> : null}
    </Page>
  );
}

function OfGroup({ group, asOf }: { readonly group: string; readonly asOf: string | undefined }) {
  const query = useQuery({
    ...question(committeeQuery, { group, asOf: asOf ?? null }),
    // The rows stay while another day is read, so that nothing jumps.
    placeholderData: keepPreviousData,
  });
  return (
    <RosterDialogs day={asOf ?? new Date().toISOString().slice(0, 10)}>
      <Answer of={query}>
        {({ workingGroup }) => (workingGroup ? <Whole group={workingGroup} today={asOf === undefined} /> : null)}
      </Answer>
    </RosterDialogs>
  );
}

function Whole({ group, today }: { readonly group: WholeGroup; readonly today: boolean }) {
  const { t } = useTranslation();
  const { steeringCommittee: committee } = group;
  return (
    <>
      <WorkingGroupCard group={group} />
      {committee ? (
        <>
          <CommitteeCard committee={committee} />
          {today ? <SchedulingLinks body={committee.id} /> : null}
          <Seats committee={committee} persons={group.viewerBelongs} />
          <Balance balance={committee.balance} />
          {today ? <Decided slug={committee.slug} /> : null}
        </>
      ) : (
        <EmptyState>{t('committee.none')}</EmptyState>
      )}
    </>
  );
}
