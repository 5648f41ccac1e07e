import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Badge } from '../components/badge.js';
import { EmptyState } from '../components/notice.js';
import { Table } from '../components/table.js';
import { useViewer } from '../identity/viewer.js';
import { question } from '../kernel/queries.js';
import { PartyName } from '../members/party-name.js';
import { paths } from '../paths.js';
import { NotFound } from '../shell/not-found.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { aimOf, tones } from './amendment-words.js';
import { type Amendment, type Draft, draftQuery } from './draft-query.js';
import { Redlined } from './redlined.js';
import { TakeAway } from './take-away.js';

/** The table of dispositions: every amendment to a version, what became of it and why; to read, to print and to save. */
export function DispositionsPage() {
  const { version: id } = useParams({ from: paths.dispositions });
  const { known, account } = useViewer();
  const query = useQuery(question(draftQuery, { id }));
  if (known && !account) return <SignInInvitation />;
  return (
    <Answer of={query}>
      {({ node }) => (node?.__typename === 'TermsVersion' ? <Whole draft={node} /> : <NotFound />)}
    </Answer>
  );
}

const columns = ['place', 'aim', 'seat', 'proposed', 'why', 'became', 'reason'] as const;

function Whole({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const { id, title, number, amendments } = draft;
  const notes = (
    <div className="item-notes">
      <Link to={paths.draftTerms} params={{ version: id }}>
        {title}
      </Link>
      <span>{t('terms.versionNumber', { number })}</span>
      <Badge>{t(`terms.state.${draft.state}`)}</Badge>
    </div>
  );
  const heads = columns.map((column) => t(`amendments.head.${column}`));
  return (
    <Page
      title={t('amendments.dispositions')}
      notes={notes}
      actions={
        amendments.length > 0 ? (
          <TakeAway address={`/terms-of-reference/${id}/amendments`} formats={['docx', 'csv']} />
        ) : null
      }
    >
      {amendments.length === 0 ? (
        <EmptyState>{t('amendments.none')}</EmptyState>
      ) : (
        <Table caption={t('amendments.dispositions')} heads={heads}>
          {amendments.map((amendment, index) => (
            <Row key={amendment.id} {...{ amendment, place: index + 1 }} />
          ))}
        </Table>
      )}
    </Page>
  );
}

function Row({ amendment, place }: { readonly amendment: Amendment; readonly place: number }) {
  const { t } = useTranslation();
  const { state, seat, party, redlinedHeading, redlinedBody, settledBy } = amendment;
  const agreed = [amendment.wordingHeading, amendment.wordingMarkdown].filter(Boolean).join('\n');
  return (
    <tr>
      <th scope="row">{place}</th>
      <td>{aimOf(amendment, t)}</td>
      <td>
        {seat ? t('amendments.seat', { number: seat.number }) : amendment.member?.name}{' '}
        {party ? <PartyName party={party} /> : null}
        {amendment.onBehalf ? <p className="soft">{t('amendments.onBehalfShort')}</p> : null}
      </td>
      <td className="broad">
        <div className="redlined" dir="auto">
          <strong>
            <Redlined words={redlinedHeading} />
          </strong>
        </div>
        <div className="redlined" dir="auto">
          <Redlined words={redlinedBody} />
        </div>
      </td>
      <td className="broad" dir="auto">
        {amendment.reason}
      </td>
      <td>
        <Badge tone={tones[state]}>{t(`amendments.state.${state}`)}</Badge>
        {settledBy ? <p className="soft">{settledBy.name}</p> : null}
      </td>
      <td className="broad">
        <p dir="auto">{amendment.dispositionReason}</p>
        {agreed ? (
          <p className="written" dir="auto">
            {t('amendments.agreedOn', { text: agreed })}
          </p>
        ) : null}
      </td>
    </tr>
  );
}
