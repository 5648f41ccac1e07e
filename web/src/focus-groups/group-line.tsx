import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PartyName } from '../bodies/names.js';
import { Badge, type Tone } from '../components/badge.js';
import { graphql } from '../gql/gql.js';
import type { BodyState, GroupLineFragment } from '../gql/graphql.js';
import { paths } from '../paths.js';

graphql(`
  fragment GroupLine on Body {
    id
    slug
    name
    abbreviation
    state
    descriptionMarkdown
    scopeMarkdown
    viewerBelongs
    leads {
      id
      onCommittee
      seat {
        number
        holderStatus
      }
      party {
        slug
        name
      }
    }
    participations {
      state
    }
  }
`);

const tones: Record<BodyState, Tone> = {
  ...{ PROPOSED: 'caution', ACTIVE: 'positive', DORMANT: 'caution', CONCLUDED: 'plain', DISCONTINUED: 'critical' },
};

export function GroupStateBadge({ state }: { readonly state: BodyState }) {
  const { t } = useTranslation();
  return <Badge tone={tones[state]}>{t(`focusGroup.state.${state}`)}</Badge>;
}

/** One focus group in a list: what it is about, who leads it, how many take part. */
export function GroupLine({ group }: { readonly group: GroupLineFragment }) {
  const [about] = (group.scopeMarkdown || group.descriptionMarkdown).split('\n\n', 1);
  return (
    <>
      <h2 className="item-title" dir="auto">
        <Link to={paths.focusGroup} params={{ focusGroup: group.slug }}>
          {group.name}
        </Link>
      </h2>
      {about ? (
        <p dir="auto" className="excerpt">
          {about}
        </p>
      ) : null}
      <div className="item-notes">
        <GroupStateBadge state={group.state} />
        {group.abbreviation ? <bdi>{group.abbreviation}</bdi> : null}
        <Leading leads={group.leads} />
        {group.viewerBelongs ? <Taking part={group.participations} /> : null}
      </div>
    </>
  );
}

type Leads = GroupLineFragment['leads'];

function Leading({ leads }: { readonly leads: Leads }) {
  const { t } = useTranslation();
  if (leads.length === 0) return <span>{t('leadership.none')}</span>;
  return (
    <span>
      {t('leadership.by')}{' '}
      {leads.map((lead, index) => (
        <span key={lead.id}>
          {index > 0 ? ', ' : null}
          <SeatHolder lead={lead} />
        </span>
      ))}
    </span>
  );
}

type LeadingSeat = Pick<Leads[number], 'onCommittee' | 'party' | 'seat'>;

/** Who holds a leading seat: known, not known, or nobody. */
export function SeatHolder({ lead }: { readonly lead: LeadingSeat }) {
  const { t } = useTranslation();
  if (lead.party) return <PartyName party={lead.party} />;
  return <>{t(lead.onCommittee ? 'leadership.unknownHolder' : 'leadership.vacant', { number: lead.seat.number })}</>;
}

function Taking({ part }: { readonly part: GroupLineFragment['participations'] }) {
  const { t } = useTranslation();
  const count = (state: string): number => part.filter((one) => one.state === state).length;
  return (
    <>
      <span>{t('participation.taking', { count: count('PARTICIPATING') })}</span>
      {count('OBSERVING') > 0 ? <span>{t('participation.observing', { count: count('OBSERVING') })}</span> : null}
      {count('INTERESTED') > 0 ? <span>{t('participation.waiting', { count: count('INTERESTED') })}</span> : null}
    </>
  );
}
