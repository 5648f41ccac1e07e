import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { plainDay } from '../kernel/dates.js';
import { usePartyName } from '../members/party-name.js';
import { paths } from '../paths.js';
import { Part } from './part.js';
import type { Week } from './week-query.js';

/** Seats that lead a group and have left the committee: for those who lead, keep and chair. */
export function LeadsToReplace({ week: { leadsToReplace } }: { readonly week: Week }) {
  const { t, i18n } = useTranslation();
  const nameOf = usePartyName();
  return (
    <Part title={t('steering.toReplace')} empty={null}>
      {leadsToReplace.map(({ id, body, seat: { number }, formerParty, leftCommitteeOn }) => {
        const day = leftCommitteeOn ? plainDay(leftCommitteeOn, i18n.language) : '';
        return (
          <li key={id}>
            <p className="item-title">
              <Link to={paths.focusGroup} params={{ focusGroup: body.slug }}>
                <bdi>{body.name}</bdi>
              </Link>
            </p>
            <p>
              {formerParty
                ? t('steering.left', { party: nameOf(formerParty), number, day })
                : t('steering.leftUnknown', { number, day })}
            </p>
          </li>
        );
      })}
    </Part>
  );
}
