import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Fact } from '../components/fact.js';
import { TimeOnClocks } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import type { TrailLineFragment } from '../gql/graphql.js';
import { PartyName } from '../members/party-name.js';
import { paths } from '../paths.js';
import { changesOf, type Spoken } from './changes.js';

graphql(`
  fragment TrailLine on TrailEntry {
    id
    act
    occurredAt
    who {
      account
      email
      name
    }
    subject {
      type
      id
    }
    inBody {
      name
    }
    onBehalfOf {
      number
      body {
        name
      }
      holder {
        ...PartyName
      }
    }
    changes
  }
`);

/** One entry as a person reads it: act, who, on whose behalf, to what, when, and each change before and after. */
export function TrailEntry({ entry }: { readonly entry: TrailLineFragment }) {
  const { t } = useTranslation();
  const { act, occurredAt, who, subject, inBody, onBehalfOf } = entry;
  return (
    <article>
      <h2 className="trail-act" lang="en">
        <Link from={paths.trail} to={paths.trail} search={(before) => ({ ...before, act })}>
          {act}
        </Link>
      </h2>
      <TimeOnClocks instant={occurredAt} venueZone={null} />
      <dl className="facts">
        <Fact name={t('trail.who')}>
          {who ? (
            <Link from={paths.trail} to={paths.trail} search={(before) => ({ ...before, account: who.account })}>
              <bdi>{who.name ?? who.email}</bdi>
              <span className="visually-hidden"> – {t('trail.allByThem')}</span>
            </Link>
          ) : (
            t('trail.system')
          )}
          {who?.name ? <span className="soft"> {who.email}</span> : null}
        </Fact>
        {onBehalfOf ? (
          <Fact name={t('trail.onBehalfOf')}>
            {t('trail.seat', { number: onBehalfOf.number })}
            {onBehalfOf.holder ? (
              <>
                , <PartyName party={onBehalfOf.holder} />
              </>
            ) : null}
          </Fact>
        ) : null}
        {inBody ? <Fact name={t('trail.inBody')}>{inBody.name}</Fact> : null}
        <Fact name={t('trail.what')}>
          <Link from={paths.trail} to={paths.trail} search={(before) => ({ ...before, subject: subject.id })}>
            <span lang="en">{subject.type}</span>
            <span className="visually-hidden"> – {t('trail.allOfThis')}</span>
          </Link>{' '}
          <span className="identifier soft">{subject.id}</span>
        </Fact>
      </dl>
      <Changes entry={entry} />
    </article>
  );
}

function Changes({ entry }: { readonly entry: TrailLineFragment }) {
  const { t } = useTranslation();
  const words: Spoken = { empty: t('trail.empty'), yes: t('trail.yes'), no: t('trail.no') };
  const changes = changesOf(entry.changes as Record<string, unknown>, words);
  if (changes.length === 0) return null;
  return (
    <>
      <h3>{t('trail.changes')}</h3>
      <dl className="facts">
        {changes.map(({ field, before, after }) => (
          <div key={field} className="change">
            <dt lang="en">{field}</dt>
            <dd>
              {before === undefined ? null : (
                <>
                  <span className="visually-hidden">{t('trail.before')}: </span>
                  <bdi>{before}</bdi> <span aria-hidden="true">→</span>{' '}
                  <span className="visually-hidden">{t('trail.after')}: </span>
                </>
              )}
              <bdi>{after}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
