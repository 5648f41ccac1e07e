import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PartyName } from '../members/party-name.js';
import { PersonLink } from '../members/person-link.js';
import { Badge, type Tone } from '../components/badge.js';
import { EmptyState } from '../components/notice.js';
import type { ParticipationState } from '../gql/graphql.js';
import type { Part, WholeGroup } from './focus-group-query.js';
import { Since } from './leadership.js';
import { EndPart, Recorded, RecordsRequest, Stand } from './part-actions.js';
import { Behind } from './behind.js';
import { RequestLine } from './request-line.js';
import { may } from '../kernel/may.js';

const tones: Record<ParticipationState, Tone> = {
  ...{ INTERESTED: 'caution', PARTICIPATING: 'positive', OBSERVING: 'plain', DECLINED: 'critical', WITHDRAWN: 'plain' },
};

export function PartBadge({ state }: { readonly state: ParticipationState }) {
  const { t } = useTranslation();
  return <Badge tone={tones[state]}>{t(`participation.state.${state}`)}</Badge>;
}

/** The parties that take part or observe, with their people. */
export function TakingPart({ group, today }: { readonly group: WholeGroup; readonly today: boolean }) {
  const { t } = useTranslation();
  const { participations, viewerBelongs, viewerCan } = group;
  const records = today && may(viewerCan, 'participation.record');
  const there = participations.filter(({ state }) => state !== 'INTERESTED');
  return (
    <section className="card">
      <h2>{t('participation.title')}</h2>
      {there.length === 0 ? (
        <EmptyState>{t(viewerBelongs ? 'participation.none' : 'participation.hidden')}</EmptyState>
      ) : null}
      <ul className="plain-list">
        {there.map((part) => (
          <li key={part.id}>
            <PartLine part={part}>
              <Since from={part.from} />
            </PartLine>
            <Behind request={part} />
            <Stand part={part} />
            {part.viewerRepresents ? <EndPart part={part} /> : records ? <Recorded part={part} /> : null}
          </li>
        ))}
      </ul>
      {records ? <RecordsRequest group={group} /> : null}
    </section>
  );
}

/** Who takes part, how, and with whom. */
function PartLine({ part, children }: { readonly part: Part; readonly children?: ReactNode }) {
  const people = part.participants.flatMap(({ member }) => member ?? []);
  return (
    <>
      <p className="item-title">
        <PartyName party={part.party} />
      </p>
      <div className="item-notes">
        <PartBadge state={part.state} />
        {children}
      </div>
      {people.length > 0 ? (
        <p>
          {people.map((member, index) => (
            <span key={member.id}>
              {index > 0 ? ', ' : null}
              <PersonLink member={member} />
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}

/** Requests that wait, as far as the viewer sees them: their own, and those that they may answer. */
export function Requests({ group: { participations, viewerCan } }: { readonly group: WholeGroup }) {
  const { t } = useTranslation();
  const records = may(viewerCan, 'participation.record');
  const waiting = participations.filter(({ state }) => state === 'INTERESTED');
  if (waiting.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('participation.requests')}</h2>
      <ul className="plain-list">
        {waiting.map((part) => (
          <li key={part.id}>
            <RequestLine request={part} />
            <Stand part={part} />
            {part.viewerRepresents ? (
              <>
                <p role="status">{t('participation.asked')}</p>
                <EndPart part={part} />
              </>
            ) : null}
            {records && !part.viewerRepresents ? <Recorded part={part} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Parties that were declined or have left: of interest to them and to those who decide. */
export function Ended({ group: { declined, withdrawn } }: { readonly group: WholeGroup }) {
  const { t } = useTranslation();
  const ended = [...declined, ...withdrawn];
  if (ended.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('participation.ended')}</h2>
      <ul className="plain-list">
        {ended.map((part) => (
          <li key={part.id}>
            <PartLine part={part} />
            {part.reason ? (
              <p dir="auto" className="written">
                {part.reason}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
