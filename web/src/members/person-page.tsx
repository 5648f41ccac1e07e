import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Badge } from '../components/badge.js';
import { Fact } from '../components/fact.js';
import { EmptyState } from '../components/notice.js';
import { Days } from '../components/days.js';
import { useViewer } from '../identity/viewer.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { globalId } from '../search-values.js';
import { NotFound } from '../shell/not-found.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { BodyName } from './body-name.js';
import { ClockOf } from './clock.js';
import { PartyLink } from './party-name.js';
import { PersonActions } from './person-actions.js';
import { personQuery, type WholePerson } from './person-query.js';
import { languageName, useWorkingDays } from './working-days.js';

/** One person: how and when to reach them, for whom they speak, and where. */
export function PersonPage() {
  const { member } = useParams({ from: paths.person });
  const { known, account } = useViewer();
  const id = globalId('mem', member);
  const query = useQuery({ ...question(personQuery, { id: id ?? '' }), enabled: id !== undefined && account !== null });
  if (known && !account) return <SignInInvitation />;
  if (!id) return <NotFound />;
  return <Answer of={query}>{({ member: person }) => (person ? <Whole person={person} /> : <NotFound />)}</Answer>;
}

function Whole({ person }: { readonly person: WholePerson }) {
  const { t } = useTranslation();
  return (
    <Page
      title={person.name}
      notes={person.invented ? <Badge tone="caution">{t('person.invented')}</Badge> : null}
      actions={<PersonActions person={person} />}
    >
      <div className="columns">
        <div>
          <Reaching person={person} />
          <Standings person={person} />
        </div>
        <Represents person={person} />
      </div>
    </Page>
  );
}

function Reaching({ person }: { readonly person: WholePerson }) {
  const { t, i18n } = useTranslation();
  const days = useWorkingDays();
  return (
    <section className="card">
      <h2>{t('person.reaching')}</h2>
      <dl className="facts">
        <Fact name={t('person.email')}>
          {person.email ? (
            <a href={`mailto:${person.email}`} dir="ltr">
              {person.email}
            </a>
          ) : (
            <span className="soft">{t('person.noEmail')}</span>
          )}
        </Fact>
        <Fact name={t('person.now')}>
          <ClockOf timeZone={person.timeZone} />
        </Fact>
        <Fact name={t('person.works')}>
          {t('person.hours', { from: person.workingFrom, to: person.workingTo })}
          <br />
          {days(person.workingDays)}
        </Fact>
        <Fact name={t('person.language')}>{languageName(person.language, i18n.language)}</Fact>
      </dl>
    </section>
  );
}

function Represents({ person: { representations } }: { readonly person: WholePerson }) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('person.represents')}</h2>
      {representations.length === 0 ? <EmptyState>{t('people.nobody')}</EmptyState> : null}
      <ul className="plain-list">
        {representations.toReversed().map(({ party, position, from, until }) => (
          <li key={`${party.slug} ${from}`}>
            <p className="item-title">
              <PartyLink party={party} />
            </p>
            {position ? <p dir="auto">{position}</p> : null}
            <span className="soft">
              <Days {...{ from, until }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A delegate's line says the seat and capacity; their bare standing in the committee would say less, twice. */
function Standings({ person: { standings, delegations } }: { readonly person: WholePerson }) {
  const { t } = useTranslation();
  const others = standings.filter(({ role }) => role !== 'COMMITTEE_MEMBER');
  return (
    <section className="card">
      <h2>{t('person.stands')}</h2>
      {others.length + delegations.length === 0 ? (
        <EmptyState>
          <p>{t('person.standsNowhere')}</p>
        </EmptyState>
      ) : null}
      <ul className="plain-list">
        {delegations.map(({ capacity, position, seat, party, from, until }) => (
          <li key={`${seat.body.name} ${seat.number} ${capacity} ${position}`}>
            <p className="item-title">
              {capacity === 'ALTERNATE' ? t('person.alternate', { position }) : t(`person.capacity.${capacity}`)}
            </p>
            <div className="item-notes">
              <BodyName body={seat.body} />
              <span>{t('person.seat', { number: seat.number })}</span>
              {party ? <PartyLink party={party} /> : null}
              <span className="soft">
                <Days {...{ from, until }} />
              </span>
            </div>
          </li>
        ))}
        {others.map(({ role, body, from, until }) => (
          <li key={`${body?.slug ?? ''} ${role} ${from ?? ''}`}>
            <p className="item-title">{t(`person.role.${role as Exclude<typeof role, 'COMMITTEE_MEMBER'>}`)}</p>
            <div className="item-notes">
              {body ? <BodyName body={body} /> : null}
              <span className="soft">
                <Days {...{ from, until }} />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
