import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import type { BodyRostersFragment } from '../gql/graphql.js';
import { plainDate } from '../kernel/dates.js';
import type { Committee, WholeGroup } from './committee-query.js';
import { Days } from './days.js';
import { PartyName, PersonName } from './names.js';

/** The working group itself: what it is for, who chairs it, and who observes it. */
export function WorkingGroupCard({ group }: { readonly group: WholeGroup }) {
  const { t, i18n } = useTranslation();
  const { establishedOn, abbreviation } = group;
  return (
    <BodyCard body={group} note={abbreviation}>
      <dt>{t('committee.established')}</dt>
      <dd>{establishedOn ? plainDate(establishedOn, i18n.language) : t('committee.notInSources')}</dd>
      <Roster name={t('committee.coChairs')} none={t('committee.noCoChairs')}>
        {group.coChairs.map((chair) => (
          <li key={chair.id}>
            <PartyName party={chair.party} />
            {chair.member ? (
              <>
                {' – '}
                <PersonName member={chair.member} />
              </>
            ) : null}{' '}
            <span className="soft">
              (<Days {...chair} />)
            </span>
          </li>
        ))}
      </Roster>
      <BodyRosters body={group} persons={group.viewerBelongs} />
    </BodyCard>
  );
}

/** The steering committee, beside its seats. */
export function CommitteeCard({ committee }: { readonly committee: Committee }) {
  const { observers, secretaries } = committee;
  return (
    <BodyCard body={committee}>
      {observers.length + secretaries.length > 0 ? <BodyRosters body={committee} persons={false} /> : null}
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
  readonly children: readonly ReactNode[];
}

function Roster({ name, none, children }: RosterProperties) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children.length === 0 ? none : <ul className="roster">{children}</ul>}</dd>
    </>
  );
}

/** Observers, and the secretaries for those to whom persons are shown. */
function BodyRosters({ body, persons }: { readonly body: BodyRostersFragment; readonly persons: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Roster name={t('committee.observers')} none={t('committee.noObservers')}>
        {body.observers.map((observer) => (
          <li key={observer.id}>
            <PartyName party={observer.party} />{' '}
            <span className="soft">
              (<Days {...observer} />)
            </span>
          </li>
        ))}
      </Roster>
      {persons || body.secretaries.length > 0 ? (
        <Roster name={t('committee.secretaries')} none={t('committee.noSecretaries')}>
          {body.secretaries.map((secretary) => (
            <li key={secretary.id}>
              {secretary.member ? <PersonName member={secretary.member} /> : t('committee.hiddenPerson')}{' '}
              <span className="soft">
                (<Days {...secretary} />)
              </span>
            </li>
          ))}
        </Roster>
      ) : null}
    </>
  );
}
