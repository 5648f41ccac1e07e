import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import type { BodyRostersFragment } from '../gql/graphql.js';
import { plainDate } from '../kernel/dates.js';
import type { Committee, WholeGroup } from './committee-query.js';
import { Days } from '../components/days.js';
import { PartyLink, usePartyName } from '../members/party-name.js';
import { PersonLink } from '../members/person-link.js';
import type { EndAct, EnterAct } from './roster-asked.js';
import { RosterButton } from './roster-dialogs.js';

/** The working group itself: what it is for, who chairs it, and who observes it. */
export function WorkingGroupCard({ group }: { readonly group: WholeGroup }) {
  const { t, i18n } = useTranslation();
  const nameOf = usePartyName();
  const { establishedOn, abbreviation } = group;
  return (
    <BodyCard body={group} note={abbreviation}>
      <dt>{t('committee.established')}</dt>
      <dd>{establishedOn ? plainDate(establishedOn, i18n.language) : t('committee.notInSources')}</dd>
      <Roster name={t('committee.coChairs')} none={t('committee.noCoChairs')} body={group} enter="chair.designate">
        {group.coChairs.map((chair) => (
          <li key={chair.id}>
            <PartyLink party={chair.party} />
            {chair.member ? (
              <>
                {' – '}
                <PersonLink member={chair.member} />
              </>
            ) : null}{' '}
            <DaysAndEnd {...{ row: chair, body: group, act: 'chair.end', name: nameOf(chair.party) }} />
          </li>
        ))}
      </Roster>
      <BodyRosters body={group} persons={group.viewerBelongs} />
    </BodyCard>
  );
}

/** The steering committee, beside its seats. */
export function CommitteeCard({ committee }: { readonly committee: Committee }) {
  const { observers, secretaries, viewerCan } = committee;
  const keeps = viewerCan.some(({ allowed }) => allowed);
  return (
    <BodyCard body={committee}>
      {keeps || observers.length + secretaries.length > 0 ? <BodyRosters body={committee} persons={keeps} /> : null}
    </BodyCard>
  );
}

interface CardProperties {
  readonly body: BodyRostersFragment;
  readonly note?: string | null | undefined;
  readonly children: ReactNode;
}

function BodyCard({ body, note, children }: CardProperties) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2 dir="auto">{body.name}</h2>
      <div className="item-notes">
        {note ? <bdi>{note}</bdi> : null}
        {body.invented ? <Badge tone="caution">{t('committee.invented')}</Badge> : null}
      </div>
      {body.descriptionMarkdown ? (
        <p dir="auto" className="written">
          {body.descriptionMarkdown}
        </p>
      ) : null}
      <dl className="facts">
        {children}
        <dt>{t('committee.source')}</dt>
        <dd dir="auto">{body.source ? sourceOf(body.source) : t('committee.notInSources')}</dd>
      </dl>
    </section>
  );
}

const sourceOf = ({ title, dated }: { readonly title: string; readonly dated: string }): string =>
  dated ? `${title} (${dated})` : title;

interface RosterProperties {
  readonly name: string;
  readonly none: string;
  readonly body: BodyRostersFragment;
  /** The act that puts somebody on it. */
  readonly enter: EnterAct;
  readonly children: readonly ReactNode[];
}

function Roster({ name, none, body, enter, children }: RosterProperties) {
  const { t } = useTranslation();
  const { id, viewerCan, name: of } = body;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {children.length === 0 ? none : <ul className="roster">{children}</ul>}{' '}
        <RosterButton
          {...{ can: viewerCan, says: t(`roster.enter.${enter}.open`), to: of }}
          asked={{ act: enter, body: { id, name: of } }}
        />
      </dd>
    </>
  );
}

interface RowProperties {
  readonly row: { readonly id: string; readonly from?: string | null; readonly until?: string | null };
  readonly body: BodyRostersFragment;
  readonly act: EndAct;
  readonly name: string;
}

function DaysAndEnd({ row, body, act, name }: RowProperties) {
  const { t } = useTranslation();
  const asked = { act, id: row.id, name };
  return (
    <>
      <span className="soft">
        (<Days from={row.from ?? null} until={row.until ?? null} />)
      </span>{' '}
      <RosterButton {...{ can: body.viewerCan, says: t('roster.end.open'), to: name, asked }} />
    </>
  );
}

/** Observers, and the secretaries for those to whom persons are shown. */
function BodyRosters({ body, persons }: { readonly body: BodyRostersFragment; readonly persons: boolean }) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  return (
    <>
      <Roster {...{ name: t('committee.observers'), none: t('committee.noObservers'), body, enter: 'observer.admit' }}>
        {body.observers.map((observer) => (
          <li key={observer.id}>
            <PartyLink party={observer.party} />{' '}
            <DaysAndEnd {...{ row: observer, body, act: 'observer.end', name: nameOf(observer.party) }} />
          </li>
        ))}
      </Roster>
      {persons || body.secretaries.length > 0 ? (
        <Roster
          {...{
            name: t('committee.secretaries'),
            none: t('committee.noSecretaries'),
            body,
            enter: 'secretary.appoint',
          }}
        >
          {body.secretaries.map(({ member, ...row }) => (
            <li key={row.id}>
              {member ? <PersonLink member={member} /> : t('committee.hiddenPerson')}{' '}
              <DaysAndEnd {...{ row, body, act: 'secretary.end', name: member?.name ?? t('committee.hiddenPerson') }} />
            </li>
          ))}
        </Roster>
      ) : null}
    </>
  );
}
