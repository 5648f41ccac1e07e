import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WholeGroup } from './focus-group-query.js';
import { whenShown } from '../kernel/when-shown.js';

const Discussion = whenShown(
  async () => (await import('../discussions/of-group.js')).DiscussionOfArea,
  'threads',
  'convening',
);

interface Properties {
  readonly group: WholeGroup;
  readonly area: WholeGroup['areasForInquiry'][number];
}

/** What is said of an area, read when somebody unfolds it. */
export function AreaDiscussion({ group, area: { id, position, threads } }: Properties) {
  const { t } = useTranslation();
  const [read, setRead] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setRead((before) => before || currentTarget.open)}>
      <summary>
        {t('area.discussion', { count: threads.totalCount })}
        <span className="visually-hidden"> {t('area.ofNumber', { number: position })}</span>
      </summary>
      {read ? <Discussion group={group} area={id} /> : null}
    </details>
  );
}
