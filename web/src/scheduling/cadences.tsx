import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Badge } from '../components/badge.js';
import { Table } from '../components/table.js';
import { graphql } from '../gql/gql.js';
import type { CadenceOfBodyQuery } from '../gql/graphql.js';
import { plainDate } from '../kernel/dates.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { Anchor, AnchorProvided } from './cadence-anchor.js';

const cadenceOfBody = graphql(`
  query CadenceOfBody($body: ID!) {
    cadence(body: $body) {
      kind
      body {
        id
        name
      }
      state
      everyMonths
      clause {
        number
        termsVersion {
          number
        }
      }
      lastOn
      lastMeeting {
        id
        plannedFor {
          text
        }
      }
      driftDays
      dueBy
      overdue
      nextOn
      nextMeeting {
        id
      }
      anchor {
        ...AnchorOfCadence
      }
      conflicts {
        title
        partyName
      }
    }
  }
`);

type Line = CadenceOfBodyQuery['cadence'][number];

/** How often meetings are to return, by which clause, and how they do: due, overdue, drift, and what lies on their days. */
export function Cadences({ body }: { readonly body: string }) {
  const { t } = useTranslation();
  const query = useQuery(question(cadenceOfBody, { body }));
  const heads = [t('cadence.what'), t('cadence.every'), t('cadence.last'), t('cadence.due'), t('cadence.next')];
  return (
    <section className="card year-cadences">
      <h2>{t('cadence.title')}</h2>
      <Answer of={query}>
        {({ cadence }) => (
          <Table caption={t('cadence.title')} heads={heads}>
            {cadence.map((line) => (
              <CadenceLine key={`${line.kind} ${line.body.id}`} line={line} />
            ))}
          </Table>
        )}
      </Answer>
    </section>
  );
}

function CadenceLine({ line }: { readonly line: Line }) {
  const { t, i18n } = useTranslation();
  const { kind, body, state, everyMonths, clause, lastOn, lastMeeting, driftDays } = line;
  const { dueBy, overdue, nextOn, nextMeeting, anchor } = line;
  const notProvided = t(state === 'UNKNOWN' ? 'cadence.unknown' : 'cadence.notProvided');
  return (
    <tr>
      <th scope="row">
        {t(`cadence.kind.${kind}`)} <bdi className="soft">{body.name}</bdi>
      </th>
      <td>
        {everyMonths == null ? notProvided : t('cadence.months', { count: everyMonths })}
        {anchor ? <AnchorProvided of={anchor} /> : null}
        {clause ? (
          <p className="soft">{t('cadence.clause', { clause: clause.number, version: clause.termsVersion.number })}</p>
        ) : null}
      </td>
      <td>
        <Day on={lastOn} meeting={lastMeeting?.id} words={lastMeeting?.plannedFor?.text} />
        {driftDays ? (
          <p className="soft">
            {t(driftDays > 0 ? 'cadence.later' : 'cadence.earlier', { count: Math.abs(driftDays) })}
          </p>
        ) : null}
      </td>
      <td>
        {dueBy ? plainDate(dueBy, i18n.language) : '–'}{' '}
        {overdue ? <Badge tone="caution">{t('cadence.overdue')}</Badge> : null}
      </td>
      <td>
        {nextOn ? <Day on={nextOn} meeting={nextMeeting?.id} /> : t('cadence.notCalled')}
        {line.conflicts.map(({ title, partyName }) => (
          <p key={`${title} ${partyName}`}>
            <Badge tone="caution">{t('cadence.sameDay')}</Badge> <bdi>{title}</bdi> <bdi>{partyName}</bdi>
          </p>
        ))}
        {anchor ? <Anchor of={anchor} /> : null}
      </td>
    </tr>
  );
}

interface DayProperties {
  readonly on: string | null | undefined;
  readonly meeting: string | undefined;
  /** What is known of the day where it is not. */
  readonly words?: string | null | undefined;
}

function Day({ on, meeting, words }: DayProperties) {
  const { t, i18n } = useTranslation();
  if (!on && !meeting) return '–';
  const day = on ? plainDate(on, i18n.language) : <bdi>{words ?? t('cadence.dayUnknown')}</bdi>;
  return meeting ? (
    <Link to={paths.meeting} params={{ meeting }}>
      {day}
    </Link>
  ) : (
    day
  );
}
