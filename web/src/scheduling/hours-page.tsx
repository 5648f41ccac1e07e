import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import '../design/scheduling.css';
import { useViewer } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import { question } from '../kernel/queries.js';
import { PartyName, usePartyName } from '../members/party-name.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import type { AskedOfHours } from './hours-dialogs.js';
import { HolidayLine, HoursLine } from './hours-lines.js';
import { type BodyOfSeats, seatHoursPage, seatsWithHours, type WholeSeat } from './hours-query.js';
import { whenShown } from '../kernel/when-shown.js';

const HoursDialogs = whenShown(
  async () => (await import('./hours-dialogs.js')).HoursDialogs,
  'convening',
  'hours-acts',
);

/** When the people of a seat work, and when they do not: as the seat says, or the secretary on its behalf. */
export function HoursPage() {
  const { t } = useTranslation();
  const { known, member } = useViewer();
  const { chosen } = useGroup();
  const query = useQuery({ ...question(seatsWithHours, { group: chosen?.slug ?? '' }), enabled: chosen !== null });
  if (known && !member) return <SignInInvitation />;
  return (
    <Page title={t('hours.title')}>
      <p>{t('hours.means')}</p>
      <Answer of={query}>
        {({ bodies: { nodes }, viewer }) => (
          <Chosen bodies={nodes} parties={(viewer?.represents ?? []).map(({ party }) => party.id)} />
        )}
      </Answer>
    </Page>
  );
}

interface Properties {
  readonly bodies: readonly BodyOfSeats[];
  /** For whom the viewer stands: their seat is the first to be shown. */
  readonly parties: readonly string[];
}

function Chosen({ bodies, parties }: Properties) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const navigate = useNavigate({ from: paths.seatHours });
  const { seat: asked } = useSearch({ from: paths.seatHours });
  const seats = bodies.flatMap((body) => body.seats.map((seat) => ({ ...seat, body })));
  const shown =
    seats.find(({ id }) => id === asked) ??
    seats.find(({ holder }) => holder && parties.includes(holder.id)) ??
    seats[0];
  if (!shown) return <EmptyState>{t('hours.noSeat')}</EmptyState>;
  const several = new Set(seats.map(({ body }) => body.id)).size > 1;
  return (
    <>
      <div className="filters not-printed">
        <SelectField
          {...{ label: t('hours.seat'), value: shown.id }}
          change={(seat) => void navigate({ search: (before) => ({ ...before, seat }), replace: true })}
          choices={seats.map(({ id, number, holder, body }) => ({
            value: id,
            says: `${number}. ${holder ? nameOf(holder) : t('hours.unknownHolder')}${several ? ` – ${body.name}` : ''}`,
          }))}
        />
      </div>
      <OfSeat key={shown.id} id={shown.id} />
    </>
  );
}

function OfSeat({ id }: { readonly id: string }) {
  const query = useQuery(question(seatHoursPage, { seat: id }));
  return <Answer of={query}>{({ node }) => (node?.__typename === 'Seat' ? <Whole seat={node} /> : null)}</Answer>;
}

function Whole({ seat }: { readonly seat: WholeSeat }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<AskedOfHours | null>(null);
  const { number, holder, viewerCan, hours, hoursHistory, holidays } = seat;
  const own = may(viewerCan, 'seat.keepHours');
  const keeps = own || may(viewerCan, 'seat.recordOnBehalf');
  const ask = keeps ? setAsked : undefined;
  return (
    <>
      <h2>
        {number}. {holder ? <PartyName party={holder} /> : t('hours.unknownHolder')}
      </h2>
      {keeps && !own ? <p className="soft">{t('hours.onBehalfMeans')}</p> : null}
      <section className="card">
        <h3>{t('hours.working')}</h3>
        {hours ? null : <p>{t('hours.assumed')}</p>}
        <ul className="slots">
          {hoursHistory.map((one) => (
            <li key={one.id}>
              <HoursLine {...{ hours: one, current: one.id === hours?.id, ask }} />
            </li>
          ))}
        </ul>
        {keeps ? <Button onPress={() => setAsked({ act: 'enterHours' })}>{t('hours.enterHours')}</Button> : null}
      </section>
      <section className="card">
        <h3>{t('hours.holidays')}</h3>
        {holidays.length === 0 ? <EmptyState>{t('hours.noHolidays')}</EmptyState> : null}
        <ul className="slots">
          {holidays.map((one) => (
            <li key={one.id}>
              <HolidayLine {...{ holiday: one, ask }} />
            </li>
          ))}
        </ul>
        {keeps ? <Button onPress={() => setAsked({ act: 'enterHolidays' })}>{t('hours.enterHolidays')}</Button> : null}
      </section>
      {asked ? <HoursDialogs {...{ seat, asked, own, close: () => setAsked(null) }} /> : null}
    </>
  );
}
