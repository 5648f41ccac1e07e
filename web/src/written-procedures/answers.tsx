import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { EmptyState } from '../components/notice.js';
import { Table } from '../components/table.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { PartyName } from '../members/party-name.js';
import type { SeatAnswer, WholeProcedure } from './procedure-query.js';

interface Properties {
  readonly procedure: WholeProcedure;
}

/** What each seat said: every answer is kept, one counts. In a body without seats, what people said. */
export function Answers({ procedure }: Properties) {
  const { t } = useTranslation();
  const { seats, answers, state, kind } = procedure;
  if (state === 'PROPOSED' || kind === 'CORRECTIONS') return null;
  const ofPeople = answers.filter(({ seat }) => !seat);
  return (
    <section className="card">
      <h2>{t('procedure.answers')}</h2>
      {seats.length > 0 ? (
        <Table caption={t('procedure.answers')} heads={[t('procedure.seat'), t('procedure.answer')]}>
          {seats.map(({ seat, party, held, awaited }) => (
            <tr key={seat?.id}>
              <th scope="row">
                {seat?.number}.{' '}
                {party ? <PartyName party={party} /> : t(held ? 'procedure.unknown' : 'procedure.vacant')}
              </th>
              <td>
                <Said answers={answers.filter((one) => one.seat?.id === seat?.id)} />
                {awaited ? t('procedure.awaited') : null}
              </td>
            </tr>
          ))}
        </Table>
      ) : null}
      {seats.length === 0 && ofPeople.length === 0 ? <EmptyState>{t('procedure.noAnswers')}</EmptyState> : null}
      {ofPeople.length > 0 ? <Said answers={ofPeople} /> : null}
    </section>
  );
}

/** The answers of one seat: the one that counts first. */
function Said({ answers }: { readonly answers: readonly SeatAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <ul className="plain-list">
      {answers
        .toSorted((one, other) => Number(other.counts) - Number(one.counts))
        .map((answer) => (
          <li key={answer.id}>
            <OneAnswer answer={answer} />
          </li>
        ))}
    </ul>
  );
}

function OneAnswer({ answer }: { readonly answer: SeatAnswer }) {
  const { t } = useTranslation();
  const zone = useZone();
  const { answer: says, text, counts, late, effect, onBehalf, evidence, member, recordedBy, receivedAt } = answer;
  const resolves = says === 'OBJECTION' || says === 'AGAINST' ? 'procedure.resolves' : 'procedure.inItsWords';
  return (
    <>
      <p className="item-notes">
        <strong>{t(`procedure.says.${says}`)}</strong>
        {late ? <Badge tone="caution">{t('procedure.late')}</Badge> : null}
        {!counts && !late ? <Badge>{t('procedure.notCounted')}</Badge> : null}
        {effect === 'NONE' ? null : <Badge tone="critical">{t(`procedure.effect.${effect}`)}</Badge>}
      </p>
      {text ? (
        <p>
          {t(says === 'AMENDMENT' ? 'procedure.amendment' : resolves)}{' '}
          <span className="written" dir="auto">
            {text}
          </span>
        </p>
      ) : null}
      <p className="soft">
        {onBehalf ? (
          <>
            {t('procedure.onBehalf')} <bdi>{recordedBy?.name}</bdi> (<bdi>{evidence}</bdi>),{' '}
          </>
        ) : null}
        {member ? (
          <>
            <bdi>{member.name}</bdi>,{' '}
          </>
        ) : null}
        {t('procedure.received')} <Time instant={receivedAt} timeZone={zone} />
      </p>
    </>
  );
}
