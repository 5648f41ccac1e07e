import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { graphql } from '../gql/gql.js';
import type { WouldChangeQuery } from '../gql/graphql.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import type { Draft } from './draft-query.js';
import { type Provided, wordsOf } from './provisions.js';

const wouldChange = graphql(`
  query WouldChange($id: ID!, $language: String!) {
    node(id: $id) {
      __typename
      ... on TermsVersion {
        body {
          termsOfReference {
            provisions {
              ...ProvisionOfTerms
            }
          }
        }
      }
    }
    wouldChange(termsVersion: $id, language: $language) {
      kind
      says
      presentClause {
        number
      }
      clause {
        number
      }
      subject {
        __typename
        id
        ... on Seat {
          number
        }
        ... on Meeting {
          title
        }
        ... on Minutes {
          meeting {
            id
            title
          }
        }
        ... on Body {
          name
        }
      }
    }
  }
`);

type Departure = WouldChangeQuery['wouldChange'][number];

/** Facts of today that would depart from what the draft provides, by kind of provision, each with the way to the thing. */
export function WouldChange({ draft }: { readonly draft: Draft }) {
  const { t, i18n } = useTranslation();
  const query = useQuery(question(wouldChange, { id: draft.id, language: i18n.language }));
  return (
    <section className="card" aria-labelledby="would-change">
      <h2 id="would-change">{t('draftActs.wouldChange')}</h2>
      <Answer of={query}>
        {({ node, wouldChange: departures }) =>
          departures.length === 0 ? (
            <p>{t('draftActs.nothingChanges')}</p>
          ) : (
            <>
              <p className="soft">{t('draftActs.wouldChangeMeans')}</p>
              {kindsOf(departures).map((kind) => (
                <OfKind
                  key={kind}
                  departures={departures.filter((one) => one.kind === kind)}
                  present={presentIn(node).find((one) => one.kind === kind)}
                />
              ))}
            </>
          )
        }
      </Answer>
    </section>
  );
}

const kindsOf = (departures: readonly Departure[]) => [...new Set(departures.map(({ kind }) => kind))];

/** What is provided today. */
const presentIn = (node: WouldChangeQuery['node']): readonly Provided[] =>
  node?.__typename === 'TermsVersion' ? (node.body.termsOfReference?.provisions ?? []) : [];

function OfKind({
  departures,
  present,
}: {
  readonly departures: readonly Departure[];
  readonly present: Provided | undefined;
}) {
  const { t } = useTranslation();
  const [first] = departures;
  if (!first) return null;
  const { kind, clause, presentClause } = first;
  return (
    <>
      <h3>{t(`terms.kind.${kind}`)}</h3>
      <p className="soft">
        {clause ? t('draftActs.byClause', { number: clause.number }) : null}{' '}
        {presentClause ? t('draftActs.insteadOf', { number: presentClause.number }) : null}{' '}
        {presentClause && present ? wordsOf(present, t) : null}
      </p>
      <ul>
        {departures.map(({ subject, says }) => (
          <li key={`${subject.id} ${says}`}>
            <Subject subject={subject} /> {says}
          </li>
        ))}
      </ul>
    </>
  );
}

function Subject({ subject }: { readonly subject: Departure['subject'] }) {
  const { t } = useTranslation();
  if (subject.__typename === 'Meeting')
    return (
      <Link to={paths.meeting} params={{ meeting: subject.id }}>
        {subject.title}
      </Link>
    );
  if (subject.__typename === 'Minutes')
    return (
      <Link to={paths.minutes} params={{ meeting: subject.meeting.id }}>
        {subject.meeting.title}
      </Link>
    );
  if (subject.__typename === 'Seat')
    return <Link to={paths.committee}>{t('draftActs.seat', { number: subject.number })}</Link>;
  return subject.__typename === 'Body' ? <bdi>{subject.name}</bdi> : null;
}
