import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Fact } from '../components/fact.js';
import { More } from '../components/more.js';
import { EmptyState, Notice } from '../components/notice.js';
import { useViewer } from '../identity/viewer.js';
import { partDate } from '../kernel/dates.js';
import { may } from '../kernel/may.js';
import { usePages } from '../kernel/pages.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { NotFound } from '../shell/not-found.js';
import { Page } from '../shell/page.js';
import { ClockOf } from './clock.js';
import { usePartyName } from './party-name.js';
import { directoryOfParty, partyQuery, type WholeParty } from './party-query.js';
import { PartyStanding } from './party-standing.js';
import { PeopleList } from './people-list.js';
import { whenShown } from '../kernel/when-shown.js';

const RecordParty = whenShown(async () => (await import('./record-party-dialog.js')).RecordPartyDialog);

const FocalPoints = whenShown(async () => (await import('./focal-points.js')).FocalPoints, 'focal-points');

/** One State or organisation: what is recorded of it, and where it stands. */
export function PartyPage() {
  const { party: slug } = useParams({ from: paths.party });
  const query = useQuery(question(partyQuery, { slug }));
  return <Answer of={query}>{({ party }) => (party ? <Whole party={party} /> : <NotFound />)}</Answer>;
}

function Whole({ party }: { readonly party: WholeParty }) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const { account } = useViewer();
  const [recording, setRecording] = useState(false);
  const notes = (
    <div className="item-notes">
      <span>{t(`party.kind.${party.kind}`)}</span>
      {party.invented ? <Badge tone="caution">{t('party.invented')}</Badge> : null}
    </div>
  );
  return (
    <Page
      title={nameOf(party)}
      notes={notes}
      actions={
        may(party.viewerCan, 'party.record') ? (
          <Button onPress={() => setRecording(true)}>{t('recordParty.change')}</Button>
        ) : null
      }
    >
      <div className="columns">
        <div>
          <Facts party={party} />
          <PartyStanding party={party} />
        </div>
        <div>
          <Register subscription={party.subscription ?? null} />
          {account ? (
            <>
              <FocalPoints party={party.id} />
              <People party={party.id} />
            </>
          ) : null}
        </div>
      </div>
      {recording ? <RecordParty party={party} close={() => setRecording(false)} /> : null}
    </Page>
  );
}

function Facts({ party }: { readonly party: WholeParty }) {
  const { t, i18n } = useTranslation();
  const { iaeaMembershipAsOf: asOf, source } = party;
  const membership = t(`party.iaea.${party.iaeaMembership}`);
  return (
    <section className="card">
      <h2>{t('party.about')}</h2>
      <dl className="facts">
        {party.shortName ? <Fact name={t('party.shortName')}>{party.shortName}</Fact> : null}
        {party.kind === 'STATE' ? (
          <>
            <Fact name={t('party.isoCode')}>{party.isoCode ?? t('party.unknown')}</Fact>
            <Fact name={t('party.region.label')}>
              {party.regionalGroup ? t(`party.region.${party.regionalGroup}`) : t('party.unknown')}
            </Fact>
            <Fact name={t('party.iaea.label')}>
              {asOf ? t('party.iaea.dated', { membership, day: partDate(asOf, i18n.language) }) : membership}
            </Fact>
          </>
        ) : (
          <Fact name={t('party.organisationType')}>{party.organisationType ?? t('party.unknown')}</Fact>
        )}
        <Fact name={t('party.clocks')}>
          {party.timeZones.length === 0 ? t('party.unknown') : null}
          <span className="clocks">
            {party.timeZones.map((timeZone) => (
              <ClockOf key={timeZone} timeZone={timeZone} />
            ))}
          </span>
        </Fact>
        <Fact name={t('party.source')}>
          {source ? (
            <span lang="en">
              {source.title}
              {source.dated ? ` (${source.dated})` : null}
            </span>
          ) : (
            t('party.noSource')
          )}
        </Fact>
      </dl>
    </section>
  );
}

function Register({ subscription }: { readonly subscription: WholeParty['subscription'] | null }) {
  const { t, i18n } = useTranslation();
  if (!subscription) return null;
  const { subscribedOn, toBeClarified } = subscription;
  const since = subscribedOn
    ? t('party.subscribed', { date: partDate(subscribedOn.date, i18n.language) })
    : t('party.subscribedUnknown');
  return (
    <section className="card">
      <h2>{t('shell.register')}</h2>
      <p>
        <Link to={paths.register}>{since}</Link>
      </p>
      {toBeClarified ? (
        <Notice tone="caution" title={t('party.toBeClarified')}>
          <p lang="en" dir="auto">
            {toBeClarified}
          </p>
        </Notice>
      ) : null}
    </section>
  );
}

function People({ party }: { readonly party: string }) {
  const { t } = useTranslation();
  const query = usePages(directoryOfParty, { party }, ({ members }) => members);
  return (
    <section className="card">
      <h2>{t('party.people')}</h2>
      <Answer of={query}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState>
              <p>{t('party.noPeople')}</p>
            </EmptyState>
          ) : (
            <>
              <PeopleList people={found} />
              <More of={query} />
            </>
          )
        }
      </Answer>
    </section>
  );
}
