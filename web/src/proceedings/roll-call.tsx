import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { CheckboxField } from '../components/checkboxes.js';
import { Notice } from '../components/notice.js';
import { useAct } from '../kernel/act.js';
import { may } from '../kernel/may.js';
import { PartyName } from '../members/party-name.js';
import { recordArrival } from './arrival.js';
import { PresentLine } from './present-line.js';
import { Said } from './said.js';
import type { MeetingInSession, Present } from './session-query.js';
import { whenShown } from '../kernel/when-shown.js';

const Guest = whenShown(async () => (await import('./guest-dialog.js')).GuestDialog, 'session-acts');

type Seat = MeetingInSession['body']['seats'][number];
type Warn = (warning: string | null) => void;

/** Every seat, with who is there for it: one press for each arrival and each leaving; then those who have none. */
export function RollCall({ meeting }: { readonly meeting: MeetingInSession }) {
  const { t } = useTranslation();
  const [warning, warn] = useState<string | null>(null);
  const [guest, setGuest] = useState(false);
  const { body, attendance, viewerCan } = meeting;
  const others = attendance.filter(({ seat, speaks }) => !seat || !speaks);
  return (
    <section className="card">
      <h2>{t('session.rollCall')}</h2>
      {warning ? (
        <Notice tone="caution" title={t('session.recordedThough')} live>
          <p lang="en">{warning}</p>
        </Notice>
      ) : null}
      {body.seats.length === 0 ? <p>{t('session.noSeats')}</p> : null}
      <ul className="plain-list">
        {body.seats.map((seat) => (
          <li key={seat.id}>
            <SeatLine
              {...{ meeting, seat, warn }}
              there={attendance.filter((one) => one.speaks && one.seat?.id === seat.id)}
            />
          </li>
        ))}
        {others.map((one) => (
          <li key={one.id}>
            <PresentLine {...{ meeting, present: one, warn }} />
          </li>
        ))}
      </ul>
      {may(viewerCan, 'meeting.recordArrival') ? (
        <p className="actions">
          <Button onPress={() => setGuest(true)}>{t('session.somebodyElse')}</Button>
        </p>
      ) : null}
      {guest ? <Guest {...{ meeting, warn, close: () => setGuest(false) }} /> : null}
    </section>
  );
}

interface SeatProperties {
  readonly meeting: MeetingInSession;
  readonly seat: Seat;
  readonly there: readonly Present[];
  readonly warn: Warn;
}

function SeatLine({ meeting, seat, there, warn }: SeatProperties) {
  const { t } = useTranslation();
  const now = there.find(({ leftAt }) => !leftAt);
  const name = t('session.seat', { number: seat.number });
  return (
    <div role="group" aria-label={name}>
      <p className="item-title">
        {name} {seat.holder ? <PartyName party={seat.holder} /> : <span className="soft">{t('session.vacant')}</span>}{' '}
        {meeting.closedAt ? (
          <Badge>{t(there.length > 0 ? 'session.wasPresent' : 'session.wasAbsent')}</Badge>
        ) : (
          <Badge tone={now ? 'positive' : 'plain'}>{t(now ? 'session.isPresent' : 'session.isAbsent')}</Badge>
        )}
      </p>
      {there.map((one) => (
        <PresentLine key={one.id} {...{ meeting, present: one, warn }} />
      ))}
      {now || !may(meeting.viewerCan, 'meeting.recordArrival') ? null : <Arrival {...{ meeting, seat, warn }} />}
    </div>
  );
}

const OTHER = 'other';

/** Who of the delegation comes, or by name somebody whom the party designates; in the room, or by video. */
function Arrival({ meeting, seat, warn }: Omit<SeatProperties, 'there'>) {
  const { t } = useTranslation();
  const people = seat.delegates.flatMap(({ member }) => member ?? []);
  const [who, setWho] = useState(people[0]?.id ?? OTHER);
  const [name, setName] = useState('');
  const [byVideo, setByVideo] = useState(false);
  const { perform, pending, problem, userErrors } = useAct(recordArrival, (done) => warn(done.warning ?? null));
  const record = () =>
    perform({
      ...{ meeting: meeting.id, seat: seat.id, speaks: true, byVideo },
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
        <CheckboxField {...{ label: t('session.byVideo'), value: byVideo, change: setByVideo }} />
        <Button look="primary" pending={pending} onPress={record}>
          {t('session.arrives')} <span className="visually-hidden">{t('session.seat', { number: seat.number })}</span>
        </Button>
      </div>
      <Said {...{ problem, userErrors }} />
    </>
  );
}
