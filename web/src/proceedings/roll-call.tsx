import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { ErrorNotice } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { hourIn } from '../kernel/dates.js';
import { may } from '../kernel/may.js';
import { useZone } from '../identity/viewer.js';
import { PartyName } from '../members/party-name.js';
import type { MeetingInSession } from './session-query.js';

const recordArrival = graphql(`
  mutation RecordArrival($input: RecordArrivalInput!) {
    act: recordArrival(input: $input) {
      warning
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const recordDeparture = graphql(`
  mutation RecordDeparture($input: RecordDepartureInput!) {
    act: recordDeparture(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

type Seat = MeetingInSession['body']['seats'][number];
type Present = MeetingInSession['attendance'][number];

/** Every seat, with who is there for it: one press for each arrival and each leaving. */
export function RollCall({ meeting }: { readonly meeting: MeetingInSession }) {
  const { t } = useTranslation();
  const { body, attendance } = meeting;
  const others = attendance.filter(({ seat, speaks }) => !seat || !speaks);
  return (
    <section className="card">
      <h2>{t('session.rollCall')}</h2>
      {body.seats.length === 0 ? <p>{t('session.noSeats')}</p> : null}
      <ul className="plain-list">
        {body.seats.map((seat) => (
          <li key={seat.id}>
            <SeatLine
              {...{ meeting, seat }}
              there={attendance.filter((one) => one.speaks && one.seat?.id === seat.id)}
            />
          </li>
        ))}
        {others.map((one) => (
          <li key={one.id}>
            <PresentLine meeting={meeting} present={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SeatProperties {
  readonly meeting: MeetingInSession;
  readonly seat: Seat;
  readonly there: readonly Present[];
}

function SeatLine({ meeting, seat, there }: SeatProperties) {
  const { t } = useTranslation();
  const now = there.find(({ leftAt }) => !leftAt);
  const name = t('decision.seat', { number: seat.number });
  return (
    <div role="group" aria-label={name}>
      <p className="item-title">
        {name} {seat.holder ? <PartyName party={seat.holder} /> : <span className="soft">{t('session.vacant')}</span>}{' '}
        <Badge tone={now ? 'positive' : 'plain'}>{t(now ? 'session.isPresent' : 'session.isAbsent')}</Badge>
      </p>
      {there.map((one) => (
        <PresentLine key={one.id} meeting={meeting} present={one} />
      ))}
      {now || !may(meeting.viewerCan, 'meeting.recordArrival') ? null : <Arrival meeting={meeting} seat={seat} />}
    </div>
  );
}

const OTHER = 'other';

/** Who of the delegation comes, or by name somebody whom the party designates. */
function Arrival({ meeting, seat }: { readonly meeting: MeetingInSession; readonly seat: Seat }) {
  const { t } = useTranslation();
  const people = seat.delegates.flatMap(({ member }) => member ?? []);
  const [who, setWho] = useState(people[0]?.id ?? OTHER);
  const [name, setName] = useState('');
  const { perform, pending, problem, userErrors } = useAct(recordArrival);
  const record = () =>
    perform({
      ...{ meeting: meeting.id, seat: seat.id, speaks: true, byVideo: false },
      ...(who === OTHER ? { designatedName: name.trim() } : { member: who }),
    });
  return (
    <>
      <div className="actions">
        <select
          className="input"
          aria-label={t('session.who', { number: seat.number })}
          value={who}
          onChange={(event) => setWho(event.target.value)}
        >
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
          <option value={OTHER}>{t('session.other')}</option>
        </select>
        {who === OTHER ? (
          <input
            {...{ className: 'input', value: name, maxLength: 200, dir: 'auto' }}
            aria-label={t('session.name', { number: seat.number })}
            onChange={(event) => setName(event.target.value)}
          />
        ) : null}
        <Button look="primary" pending={pending} onPress={record}>
          {t('session.arrives')} <span className="visually-hidden">{t('decision.seat', { number: seat.number })}</span>
        </Button>
      </div>
      <Said {...{ problem, userErrors }} />
    </>
  );
}

function PresentLine({ meeting, present }: { readonly meeting: MeetingInSession; readonly present: Present }) {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  const { perform, pending, problem, userErrors } = useAct(recordDeparture);
  const name = present.member?.name ?? present.personName;
  const { arrivedAt, leftAt } = present;
  return (
    <>
      <p>
        <bdi>{name}</bdi>{' '}
        {leftAt
          ? t('session.stayed', {
              from: hourIn(arrivedAt, zone, i18n.language),
              until: hourIn(leftAt, zone, i18n.language),
            })
          : t('session.since', { from: hourIn(arrivedAt, zone, i18n.language) })}{' '}
        {!leftAt && may(meeting.viewerCan, 'meeting.recordArrival') ? (
          <Button pending={pending} onPress={() => perform({ attendance: present.id })}>
            {t('session.leaves')} <bdi className="visually-hidden">{name}</bdi>
          </Button>
        ) : null}
      </p>
      <Said {...{ problem, userErrors }} />
    </>
  );
}

interface SaidProperties {
  readonly problem: Error | null;
  readonly userErrors: readonly { readonly message: string }[];
}

function Said({ problem, userErrors }: SaidProperties) {
  return (
    <>
      {problem ? <ErrorNotice error={problem} /> : null}
      {userErrors.map(({ message }) => (
        <Notice key={message} tone="critical" live>
          <p lang="en">{message}</p>
        </Notice>
      ))}
    </>
  );
}
