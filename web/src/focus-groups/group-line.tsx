import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../gql/gql.js';
import type { GroupLineFragment } from '../gql/graphql.js';
import { paths } from '../paths.js';
import { GroupStateBadge } from './group-state-badge.js';
import { SeatHolder } from './seat-holder.js';
import '../design/focus-groups.css';

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
        ...PartyName
      }
    }
    participations {
      state
    }
  }
`);

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
