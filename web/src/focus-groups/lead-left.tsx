import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { plainDate } from '../kernel/dates.js';
import { may } from '../kernel/may.js';
import { usePartyName } from '../members/party-name.js';
import type { WholeGroup } from './focus-group-query.js';
import { whenShown } from '../kernel/when-shown.js';

const EndLead = whenShown(async () => (await import('./end-lead-dialog.js')).EndLeadDialog, 'steering');

interface Properties {
  readonly group: WholeGroup;
  readonly lead: WholeGroup['leads'][number];
}

/** That a seat which leads has left the committee; the chairs may end its lead. */
export function LeadLeft({ group, lead }: Properties) {
  const { t, i18n } = useTranslation();
  const nameOf = usePartyName();
  const [ending, setEnding] = useState(false);
  const { leftCommitteeOn, formerParty, seat } = lead;
  const day = leftCommitteeOn ? plainDate(leftCommitteeOn, i18n.language) : null;
  return (
    <Notice tone="caution">
      <p>{t('leadership.offCommittee')}</p>
      {day ? (
        <p>
          {formerParty
            ? t('steering.left', { party: nameOf(formerParty), number: seat.number, day })
            : t('steering.leftUnknown', { number: seat.number, day })}
        </p>
      ) : null}
      <p className="soft">{t('steering.notProvided')}</p>
      {day && may(group.viewerCan, 'focus-group.endLead') ? (
        <p className="actions not-printed">
          <Button onPress={() => setEnding(true)}>{t('steering.end')}</Button>
        </p>
      ) : null}
      {ending ? <EndLead {...{ group, lead, close: () => setEnding(false) }} /> : null}
    </Notice>
  );
}
