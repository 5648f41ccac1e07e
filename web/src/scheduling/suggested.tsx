import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Notice } from '../components/notice.js';
import '../design/scheduling.css';
import { dayIn, plainDay } from '../kernel/dates.js';
import { keepInDraft } from '../kernel/draft.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import { DayTable } from './day-table.js';
import { SlotCard } from './slot-card.js';
import type { MeetingBody, Slot, Suggestions } from './suggest-query.js';
import type { Wanted } from './wanted.js';
import { useSlots } from './use-slot.js';

interface Properties {
  readonly suggestions: Suggestions;
  readonly wanted: Wanted;
  readonly body: MeetingBody;
  /** Whether the viewer plans series of meetings, too. */
  readonly plans: boolean;
}

/** What the server suggests: hours in turn for those who sit far apart, then the best of each day, then the best day whole. */
export function Suggested({ suggestions, wanted, body, plans }: Properties) {
  const { t, i18n } = useTranslation();
  const { seats, slots, rotation, none, nearest, firstDayWithNotice } = suggestions;
  const { day } = useSearch({ from: paths.suggestSlots });
  const navigate = useNavigate({ from: paths.suggestSlots });
  const choose = (other: string) =>
    void navigate({ search: (before) => ({ ...before, day: other }), replace: true, resetScroll: false });
  const [chosen, setChosen] = useState<readonly string[]>(rotation.map(({ startsAt }) => startsAt));
  const { schedule, poll } = useSlots(wanted);
  const planAlike = () => {
    const { seats: chosenSeats, minutes, mode, needed } = wanted;
    keepInDraft('series', { seats: chosenSeats, durationMinutes: minutes, mode, seatsNeeded: needed });
  };
  const toggle = (startsAt: string) =>
    setChosen((before) =>
      before.includes(startsAt) ? before.filter((one) => one !== startsAt) : [...before, startsAt],
    );
  const cards = (some: readonly Slot[]) =>
    some.map((slot) => (
      <li key={slot.startsAt}>
        <SlotCard
          {...{ slot, seats, wanted, use: () => schedule(slot.startsAt) }}
          showDay={() => {
            choose(dayIn(slot.startsAt, body.homeTimeZone));
            document.getElementById('hours-of-day')?.focus();
          }}
          inPoll={chosen.includes(slot.startsAt)}
          toggle={() => toggle(slot.startsAt)}
        />
      </li>
    ));
  return (
    <div className="suggested">
      {firstDayWithNotice ? (
        <p>
          {t('suggest.notice', { day: plainDay(firstDayWithNotice, i18n.language) })}{' '}
          <span className="soft">({body.homeTimeZone})</span>
        </p>
      ) : null}
      {none ? (
        <Notice tone="caution" title={t('suggest.nothing')} live>
          <p>{t(`suggest.none.${none}`)}</p>
        </Notice>
      ) : null}
      <Part title={t('suggest.nearest')} means={t('suggest.nearestMeans')}>
        {cards(nearest)}
      </Part>
      <Part title={t('suggest.rotation')} means={t('suggest.rotationMeans')}>
        {cards(rotation)}
      </Part>
      <Part title={t('suggest.ranked')} means={t('suggest.rankedMeans')}>
        {cards(slots)}
      </Part>
      {slots.length + nearest.length > 0 ? (
        <div className="actions">
          <Button isDisabled={chosen.length === 0} onPress={() => poll(chosen)}>
            {t('suggest.poll', { count: chosen.length })}
          </Button>
          {plans ? (
            <ButtonLink to={paths.meetingPlans} search={{ body: body.id }} onClick={planAlike}>
              {t('suggest.plan')}
            </ButtonLink>
          ) : null}
          <p className="soft">{t('suggest.pollMeans')}</p>
        </div>
      ) : null}
      {slots.length + nearest.length > 0 ? (
        <DayTable {...{ suggestions, wanted, body, chosen: day, choose, use: schedule }} />
      ) : null}
    </div>
  );
}

interface PartProperties {
  readonly title: string;
  readonly means: string;
  readonly children: readonly ReactNode[];
}

function Part({ title, means, children }: PartProperties) {
  const id = useId();
  if (children.length === 0) return null;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{means}</p>
      <ol className="slots">{children}</ol>
    </section>
  );
}
