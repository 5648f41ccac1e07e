import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { lastDay } from '../components/days.js';
import { PartyName } from '../members/party-name.js';
import { plainDay } from '../kernel/dates.js';
import { paths } from '../paths.js';
import { Part } from './part.js';
import type { Week } from './week-query.js';

/** Seats whose terms end soon: the viewer's own, and those of the committees whose records they keep or which they chair. */
export function EndingTerms({ week: { ending } }: { readonly week: Week }) {
  const { t, i18n } = useTranslation();
  if (ending.nodes.length === 0) return null;
  return (
    <Part title={t('week.ending')} empty={null}>
      {ending.nodes.map((seat) => (
        <li key={seat.id}>
          <p className="item-title">{seat.holder ? <PartyName party={seat.holder} /> : t('week.holderUnknown')}</p>
          <p>
            {t('week.seat', { number: seat.number })},{' '}
            <Link to={paths.committee} search={{ group: seat.body.workingGroup.slug }}>
              <bdi>{seat.body.name}</bdi>
            </Link>
          </p>
          {seat.term?.until ? (
            <p>{t('week.lastDay', { day: plainDay(lastDay(seat.term.until), i18n.language) })}</p>
          ) : null}
          {seat.holdingOver ? (
            <p>{t('week.holdsOver', { day: plainDay(lastDay(seat.holdingOver.until), i18n.language) })}</p>
          ) : null}
        </li>
      ))}
    </Part>
  );
}
