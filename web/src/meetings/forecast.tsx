import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { ClauseQuote } from '../components/form.js';
import { EmptyState, Notice } from '../components/notice.js';
import { Table } from '../components/table.js';
import { PartyName } from '../members/party-name.js';
import type { WholeMeeting } from './meeting-query.js';

interface Properties {
  readonly meeting: WholeMeeting;
}

/** Who comes, counted against the quorum by the server. */
export function Forecast({ meeting: { replyForecast: forecast, replies } }: Properties) {
  const { t } = useTranslation();
  if (!forecast) return null;
  const counts = ['attending', 'alternates', 'designated', 'tentative', 'regrets', 'silent'] as const;
  return (
    <section className="card">
      <h2>{t('forecast.title')}</h2>
      <Quorum forecast={forecast} />
      <dl className="facts">
        {counts.map((name) =>
          forecast[name] == null ? null : (
            <div key={name} className="count">
              <dt>{t(`forecast.${name}`)}</dt>
              <dd>{forecast[name]}</dd>
            </div>
          ),
        )}
      </dl>
      {replies.length === 0 ? <EmptyState>{t('forecast.none')}</EmptyState> : <Replies replies={replies} />}
    </section>
  );
}

function Quorum({ forecast }: { readonly forecast: NonNullable<WholeMeeting['replyForecast']> }) {
  const { t } = useTranslation();
  const { quorate, quorum, seats, clause } = forecast;
  if (quorate == null) return <p>{t('forecast.notProvided')}</p>;
  return (
    <Notice tone={quorate ? 'positive' : 'caution'} title={t(quorate ? 'forecast.quorate' : 'forecast.notQuorate')}>
      <p>{t('forecast.quorum', { quorum, seats })}</p>
      {clause ? (
        <details>
          <summary>{t('forecast.clause', { number: clause.number })}</summary>
          <ClauseQuote clause={clause} />
        </details>
      ) : null}
    </Notice>
  );
}

/** By the number of the seat; those who answer for themselves come after all seats. */
const placeOf = ({ seat }: WholeMeeting['replies'][number]): number => seat?.number ?? Number.MAX_SAFE_INTEGER;

function Replies({ replies }: { readonly replies: WholeMeeting['replies'] }) {
  const { t } = useTranslation();
  return (
    <Table caption={t('forecast.replies')} heads={[t('when.seat'), t('forecast.answer'), t('forecast.how')]}>
      {replies
        .toSorted((one, other) => placeOf(one) - placeOf(other))
        .map((reply) => (
          <tr key={reply.id}>
            <th scope="row">
              {reply.seat ? `${reply.seat.number}. ` : null}
              {reply.party ? (
                <PartyName party={reply.party} />
              ) : (
                <bdi>{reply.member?.name ?? t('when.unknownHolder')}</bdi>
              )}
            </th>
            <td>
              {t(`reply.answer.${reply.answer}`)} <bdi>{reply.designatedName}</bdi>
              {reply.note ? <p dir="auto">{reply.note}</p> : null}
            </td>
            <td>
              {reply.onBehalf ? (
                <>
                  <Badge>{t('forecast.onBehalf')}</Badge> <bdi>{reply.evidence}</bdi>
                </>
              ) : (
                <bdi>{reply.member?.name ?? t('chain.somebody')}</bdi>
              )}
            </td>
          </tr>
        ))}
    </Table>
  );
}
