import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { EmptyState } from '../components/notice.js';
import { Table } from '../components/table.js';
import { dateAndTime, localDateAndTime } from '../kernel/dates.js';
import { PartyName, usePartyName } from '../members/party-name.js';
import type { PollSlot, WholePoll } from './poll-query.js';

interface Properties {
  readonly poll: WholePoll;
  readonly zone: string;
}

/** Each date, counted against the quorum by the server, and for whom it is night. */
export function SlotsTable({ poll, zone }: Properties) {
  const { t, i18n } = useTranslation();
  const heads = [
    ...[t('poll.date'), t('poll.choice.YES'), t('poll.choice.IF_NEED_BE'), t('poll.choice.NO')],
    ...[t('poll.unanswered'), t('poll.quorum'), t('poll.nightFor')],
  ];
  return (
    <Table caption={t('poll.dates')} heads={heads}>
      {poll.slots.map((slot) => (
        <tr key={slot.id}>
          <th scope="row">
            <time dateTime={slot.startsAt}>{dateAndTime(slot.startsAt, zone, i18n.language)}</time>{' '}
            <span className="soft">({zone})</span>
          </th>
          <td>{slot.forecast.yes}</td>
          <td>{slot.forecast.ifNeedBe}</td>
          <td>{slot.forecast.no}</td>
          <td>{slot.forecast.unanswered ?? '–'}</td>
          <td>
            <Quorum forecast={slot.forecast} />
          </td>
          <td>
            <Nights slot={slot} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Quorum({ forecast }: { readonly forecast: PollSlot['forecast'] }) {
  const { t } = useTranslation();
  const { quorate, quorateByYes, quorum, seats, clause } = forecast;
  if (quorate == null) return <span className="soft">{t('poll.noQuorum')}</span>;
  const word = quorateByYes ? 'met' : quorate ? 'needed' : 'short';
  return (
    <>
      <Badge tone={quorate ? 'positive' : 'caution'}>{t(`poll.quorate.${word}`)}</Badge>{' '}
      <span className="soft">
        {t('forecast.quorum', { quorum, seats })} {clause ? t('forecast.clause', { number: clause.number }) : null}
      </span>
    </>
  );
}

/** Those for whom any of it lies in the night. */
function Nights({ slot }: { readonly slot: PollSlot }) {
  const nameOf = usePartyName();
  const { t } = useTranslation();
  const nights = slot.localTimes.filter(({ isNight }) => isNight);
  return (
    nights.map(({ seat, party }) => (party ? nameOf(party) : `${t('when.seat')} ${seat?.number}`)).join(', ') || '–'
  );
}

interface Line {
  readonly key: string;
  readonly number: number | null;
  readonly party: PollSlot['localTimes'][number]['party'];
  readonly name: string | null;
  readonly answer: WholePoll['answers'][number] | null;
}

/** Seats by number, those that have not answered too; those who answer for themselves come after all seats. */
function linesOf({ answers, unansweredSeats }: WholePoll): Line[] {
  const given = answers.map((answer) => ({
    ...{ key: answer.id, number: answer.seat?.number ?? null, party: answer.party ?? null, answer },
    name: answer.member?.name ?? null,
  }));
  const silent = unansweredSeats.map(({ id, number, holder }) => ({
    ...{ key: id, number, party: holder ?? null, name: null, answer: null },
  }));
  const place = ({ number }: Line): number => number ?? Number.MAX_SAFE_INTEGER;
  return [...given, ...silent].toSorted((one, other) => place(one) - place(other));
}

/** What each seat says of each date, with its own hour there. */
export function AnswersTable({ poll, zone }: Properties) {
  const { t, i18n } = useTranslation();
  const lines = linesOf(poll);
  if (lines.length === 0) return <EmptyState>{t('forecast.none')}</EmptyState>;
  const heads = poll.slots.map(({ startsAt }) => dateAndTime(startsAt, zone, i18n.language));
  return (
    <Table caption={t('poll.answers')} heads={[t('when.seat'), ...heads, t('forecast.how')]}>
      {lines.map((line) => (
        <tr key={line.key}>
          <th scope="row">
            {line.number === null ? null : `${line.number}. `}
            {line.party ? <PartyName party={line.party} /> : <bdi>{line.name ?? t('when.unknownHolder')}</bdi>}
          </th>
          {poll.slots.map((slot) => (
            <td key={slot.id}>
              <Cell line={line} slot={slot} />
            </td>
          ))}
          <td>
            <How line={line} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

const tones = { YES: 'positive', IF_NEED_BE: 'caution', NO: 'critical' } as const;

function Cell({ line, slot }: { readonly line: Line; readonly slot: PollSlot }) {
  const { t, i18n } = useTranslation();
  const choice = line.answer?.choices.find((one) => one.slot.id === slot.id)?.choice;
  const clock = slot.localTimes.find(({ seat }) => seat && seat.number === line.number);
  return (
    <>
      {choice ? <Badge tone={tones[choice]}>{t(`poll.choice.${choice}`)}</Badge> : <span className="soft">–</span>}
      {clock?.local ? (
        <>
          <br />
          <span className="soft">
            {localDateAndTime(clock.local, i18n.language)}
            {clock.isNight ? ` (${t('when.night')})` : null}
          </span>
        </>
      ) : null}
    </>
  );
}

function How({ line: { answer } }: { readonly line: Line }) {
  const { t } = useTranslation();
  if (!answer) return <span className="soft">{t('poll.notAnswered')}</span>;
  return (
    <>
      {answer.onBehalf ? (
        <>
          <Badge>{t('forecast.onBehalf')}</Badge> <bdi>{answer.evidence}</bdi>
        </>
      ) : (
        <bdi>{answer.member?.name ?? t('chain.somebody')}</bdi>
      )}
      {answer.note ? <p dir="auto">{answer.note}</p> : null}
    </>
  );
}
