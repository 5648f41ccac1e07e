import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { graphql } from '../gql/gql.js';
import type { AnchorOfCadenceFragment } from '../gql/graphql.js';
import { plainDate } from '../kernel/dates.js';
import { paths } from '../paths.js';

graphql(`
  fragment AnchorOfCadence on CadenceAnchor {
    name
    toleranceDays
    firstDay
    lastDay
    daysApart
    within
    event {
      id
      title
      plannedFor {
        text
      }
    }
  }
`);

/** Beside what a symposium is to be held, as the terms say. */
export function AnchorProvided({ of: { name, toleranceDays } }: { readonly of: AnchorOfCadenceFragment }) {
  const { t } = useTranslation();
  return (
    <p>
      {t('cadence.anchor', { name })}
      {toleranceDays === null ? null : <>, {t('cadence.tolerance', { count: toleranceDays })}</>}
    </p>
  );
}

/** When that event is as far as it is known, and whether the symposium stands near enough. */
export function Anchor({ of: anchor }: { readonly of: AnchorOfCadenceFragment }) {
  const { t } = useTranslation();
  const { event, daysApart, within } = anchor;
  return (
    <>
      <p className="soft">
        {event ? (
          <>
            <Link to={paths.meeting} params={{ meeting: event.id }} dir="auto">
              {event.title}
            </Link>
            {': '}
            <DaysOfAnchor of={anchor} />
          </>
        ) : (
          t('cadence.noEvent')
        )}
      </p>
      {daysApart === null ? null : (
        <p>
          {within === null ? null : (
            <Badge tone={within ? 'positive' : 'caution'}>{t(within ? 'cadence.within' : 'cadence.outside')}</Badge>
          )}{' '}
          {t('cadence.apart', { count: daysApart })}
        </p>
      )}
    </>
  );
}

function DaysOfAnchor({ of: { firstDay, lastDay, event } }: { readonly of: AnchorOfCadenceFragment }) {
  const { t, i18n } = useTranslation();
  const day = (date: string) => plainDate(date, i18n.language);
  if (!firstDay || !lastDay) return <bdi>{event?.plannedFor?.text ?? t('cadence.daysUnknown')}</bdi>;
  return firstDay === lastDay ? day(firstDay) : t('days.both', { first: day(firstDay), last: day(lastDay) });
}
