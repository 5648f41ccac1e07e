import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { AsOf } from '../components/as-of.js';
import { EmptyState, Notice } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import { Table } from '../components/table.js';
import '../design/scheduling.css';
import { graphql } from '../gql/gql.js';
import type { FairnessLedgerQuery } from '../gql/graphql.js';
import { useViewer } from '../identity/viewer.js';
import { plainDate } from '../kernel/dates.js';
import { question } from '../kernel/queries.js';
import { PartyName } from '../members/party-name.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { ButtonLink } from '../shell/link.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';

const bodiesWithLedger = graphql(`
  query BodiesWithLedger($group: String!) {
    bodies(filter: { workingGroup: $group }, first: 100) {
      nodes {
        id
        name
        kind
      }
    }
  }
`);
const mayReadLedger = graphql(`
  query MayReadLedger($body: ID!) {
    body(by: { id: $body }) {
      viewerCan {
        act
        allowed
        reason
      }
    }
  }
`);
const fairnessLedger = graphql(`
  query FairnessLedger($body: ID!, $asOf: Date) {
    fairnessLedger(body: $body, asOf: $asOf) {
      since
      complete
      spreadMinutes
      lines {
        seatNumber
        party {
          ...PartyName
        }
        outsideMinutes
        meetings
      }
    }
  }
`);

type Ledger = FairnessLedgerQuery['fairnessLedger'];

/** What meetings outside their working hours cost each seat: all for those who keep the balance, the own for others. */
export function LedgerPage() {
  const { t } = useTranslation();
  const { known, member } = useViewer();
  const { chosen } = useGroup();
  const navigate = useNavigate({ from: paths.fairnessLedger });
  const { body, asOf } = useSearch({ from: paths.fairnessLedger });
  const query = useQuery({ ...question(bodiesWithLedger, { group: chosen?.slug ?? '' }), enabled: chosen !== null });
  if (known && !member) return <SignInInvitation />;
  const change = (changes: { body?: string; asOf?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  return (
    <Page title={t('ledger.title')} actions={<ButtonLink to={paths.seatHours}>{t('ledger.hours')}</ButtonLink>}>
      <p>{t('ledger.means')}</p>
      <Answer of={query}>
        {({ bodies: { nodes } }) => {
          const shown =
            nodes.find(({ id }) => id === body) ?? nodes.find(({ kind }) => kind === 'STEERING_COMMITTEE') ?? nodes[0];
          if (!shown) return <EmptyState>{t('ledger.noBody')}</EmptyState>;
          return (
            <>
              <div className="filters not-printed">
                <SelectField
                  {...{ label: t('ledger.body'), value: shown.id, change: (id) => change({ body: id }) }}
                  choices={nodes.map(({ id, name }) => ({ value: id, says: name }))}
                />
              </div>
              <AsOf day={asOf} change={(day) => change({ asOf: day })} />
              <OfBody {...{ body: shown.id, name: shown.name, asOf: asOf ?? null }} />
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

interface Properties {
  readonly body: string;
  readonly name: string;
  readonly asOf: string | null;
}

function OfBody({ body, name, asOf }: Properties) {
  const { t } = useTranslation();
  const may = useQuery(question(mayReadLedger, { body })).data?.body?.viewerCan.find(
    ({ act }) => act === 'scheduling.read-ledger',
  );
  const query = useQuery({ ...question(fairnessLedger, { body, asOf }), enabled: may?.allowed === true });
  if (may && !may.allowed)
    return (
      <Notice tone="caution" title={t('ledger.notAllowed')} live>
        <p lang="en">{may.reason}</p>
      </Notice>
    );
  return <Answer of={query}>{({ fairnessLedger: ledger }) => <Lines {...{ ledger, name }} />}</Answer>;
}

function Lines({ ledger, name }: { readonly ledger: Ledger; readonly name: string }) {
  const { t, i18n } = useTranslation();
  const { since, complete, spreadMinutes, lines } = ledger;
  const most = Math.max(1, ...lines.map(({ outsideMinutes }) => outsideMinutes));
  const nothing = lines.length > 0 ? 'ledger.empty' : complete ? 'ledger.nobody' : 'ledger.noSeat';
  const heads = [t('ledger.seat'), t('ledger.minutes'), t('ledger.meetings')];
  return (
    <section className="card">
      <h2 dir="auto">{name}</h2>
      <p>
        {t('ledger.since', { day: plainDate(since, i18n.language) })} {complete ? null : t('ledger.own')}
      </p>
      {lines.every(({ meetings }) => meetings === 0) ? (
        <EmptyState>{t(nothing)}</EmptyState>
      ) : (
        <>
          <Table caption={t('ledger.caption', { body: name })} heads={heads}>
            {lines.map(({ seatNumber, party, outsideMinutes, meetings }) => (
              <tr key={`${seatNumber} ${party?.id}`}>
                <th scope="row">
                  {seatNumber == null ? null : `${seatNumber}. `}
                  {party ? <PartyName party={party} /> : t('ledger.unknownHolder')}
                </th>
                <td className="broad">
                  <div className="borne">
                    <span>{t('ledger.count', { count: outsideMinutes })}</span>
                    <Bar share={outsideMinutes / most} />
                  </div>
                </td>
                <td>{meetings}</td>
              </tr>
            ))}
          </Table>
          {spreadMinutes == null ? null : <p>{t('ledger.spread', { count: spreadMinutes })}</p>}
        </>
      )}
    </section>
  );
}

/** The number beside it as a length; the longest is that of the seat that bore most. */
function Bar({ share }: { readonly share: number }) {
  return (
    <span className="borne-bar" aria-hidden="true">
      <span style={{ inlineSize: `${(share * 100).toFixed(1)}%` }} />
    </span>
  );
}
