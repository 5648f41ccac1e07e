import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { EmptyState, ErrorNotice, Notice } from '../components/notice.js';
import { dateAndTime, dayIn, plainDate, plainDay } from '../kernel/dates.js';
import { question } from '../kernel/queries.js';
import { Clashes } from './clashes.js';
import { Conflicts } from './conflicts.js';
import { HeatTable } from './heat-table.js';
import { useAdd, useDrop } from './plan-acts.js';
import type { AskedOfPlan } from './plan-dialogs.js';
import { PlanLedger } from './plan-ledger.js';
import { type Explanation, planExplanation, type WholePlan } from './plan-query.js';
import { Missing } from './seat-words.js';
import type { Slot } from './suggest-query.js';
import { fieldsOfStart } from './use-slot.js';

interface Properties {
  readonly plan: WholePlan;
  /** Not given to those who may only read. */
  readonly ask: ((asked: AskedOfPlan) => void) | null;
}

/** A draft: its meetings against the seats, the periods without one, and what all of it asks of each seat. */
export function PlanDraft({ plan, ask }: Properties) {
  const query = useQuery(question(planExplanation, { id: plan.id }));
  return (
    <Answer of={query}>
      {({ explainMeetingPlan: explanation }) => (
        <>
          <Meetings {...{ plan, ask, explanation }} />
          <Unplaced {...{ plan, ask, explanation }} />
          <PlanLedger explanation={explanation} />
        </>
      )}
    </Answer>
  );
}

interface Explained extends Properties {
  readonly explanation: Explanation;
}

function Meetings({ plan, ask, explanation }: Explained) {
  const { t, i18n } = useTranslation();
  const drop = useDrop();
  const { seats, meetings, firstDayWithNotice } = explanation;
  const { timeZone, body } = plan;
  const plannedOf = (slot: Slot) => meetings.find((one) => one.slot === slot)?.planned;
  const when = ({ startsAt }: Slot) => dateAndTime(startsAt, timeZone, i18n.language);
  if (meetings.length === 0)
    return (
      <section className="card">
        <h2>{t('seriesPlan.meetings')}</h2>
        <EmptyState>{t('seriesPlan.none')}</EmptyState>
      </section>
    );
  const short = ({ startsAt }: Slot) =>
    firstDayWithNotice != null && dayIn(startsAt, body.homeTimeZone) < firstDayWithNotice;
  return (
    <>
      {firstDayWithNotice ? <p>{t('suggest.notice', { day: plainDay(firstDayWithNotice, i18n.language) })}</p> : null}
      {drop.problem ? <ErrorNotice error={drop.problem} /> : null}
      <section className="card">
        <h2>{t('seriesPlan.meetings')}</h2>
        <p>{t('seriesPlan.heatMeans', { zone: timeZone })}</p>
        <HeatTable
          {...{ seats, slots: meetings.map(({ slot }) => slot), minutes: plan.durationMinutes }}
          days
          caption={t('seriesPlan.meetings')}
          startOf={(slot) => (
            <>
              <time dateTime={slot.startsAt}>{when(slot)}</time>{' '}
              {slot.conflicts.length > 0 ? <Badge tone="caution">{t('seriesPlan.conflict')}</Badge> : null}{' '}
              {short(slot) ? <Badge tone="caution">{t('seriesPlan.short')}</Badge> : null}{' '}
              {plan.meetings.some(({ id, byHand }) => byHand && id === plannedOf(slot)?.id) ? (
                <Badge>{t('seriesPlan.byHand')}</Badge>
              ) : null}
            </>
          )}
          act={
            ask && {
              head: t('seriesPlan.change'),
              of: (slot) => {
                const id = plannedOf(slot)?.id ?? '';
                return (
                  <div className="actions">
                    <Button onPress={() => ask({ act: 'move', planned: id, startsAt: slot.startsAt })}>
                      {t('seriesPlan.move')}
                      <span className="visually-hidden"> {when(slot)}</span>
                    </Button>
                    <Button
                      pending={drop.pending}
                      onPress={() => drop.perform({ plannedMeeting: id, expectedVersion: plan.version })}
                    >
                      {t('seriesPlan.drop')}
                      <span className="visually-hidden"> {when(slot)}</span>
                    </Button>
                  </div>
                );
              },
            }
          }
        />
        <Clashes {...{ meetings, seats, timeZone }} />
      </section>
    </>
  );
}

/** Periods without a meeting: why, and the starts that come nearest, each of which can be added by hand. */
function Unplaced({ plan, ask, explanation: { unplaced, seats } }: Explained) {
  const { t, i18n } = useTranslation();
  const add = useAdd();
  if (unplaced.length === 0) return null;
  const day = (date: string) => plainDate(date, i18n.language);
  return (
    <section className="card">
      <h2>{t('seriesPlan.unplaced')}</h2>
      {add.problem ? <ErrorNotice error={add.problem} /> : null}
      {add.userErrors.map(({ message }) => (
        <Notice key={message} tone="critical" live>
          <p lang="en">{message}</p>
        </Notice>
      ))}
      {unplaced.map(({ days, none, nearest }) => (
        <section key={days.from} className="period">
          <h3>{t('days.both', { first: day(days.from), last: day(days.to) })}</h3>
          <p>{none ? t(`suggest.none.${none}`) : t('seriesPlan.free')}</p>
          <ul className="slots">
            {nearest.map((slot) => (
              <li key={slot.startsAt} className="slot">
                <p>
                  <strong>{dateAndTime(slot.startsAt, plan.timeZone, i18n.language)}</strong>{' '}
                  <span className="soft">({plan.timeZone})</span>{' '}
                  {t('suggest.available', { count: slot.seatsAvailable, seats: seats.length })}{' '}
                  {t('suggest.outsideAll', { count: slot.outsideMinutes })}
                </p>
                <Missing {...{ slot, seats }} />
                <Conflicts {...{ slot, seats }} />
                {ask ? (
                  <Button
                    pending={add.pending}
                    onPress={() => {
                      const { date, time, overlap } = fieldsOfStart(slot.startsAt, plan.timeZone);
                      const startsAt = {
                        local: `${date}T${time}`,
                        timeZone: plan.timeZone,
                        ...(overlap ? { overlap } : {}),
                      };
                      add.perform({ plan: plan.id, expectedVersion: plan.version, startsAt });
                    }}
                  >
                    {t('seriesPlan.addThis')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
