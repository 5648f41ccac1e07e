import { useTranslation } from 'react-i18next';
import type { WholeGroup } from '../focus-groups/focus-group-query.js';
import { may } from '../kernel/may.js';
import { MailLevel } from './mail-level.js';
import type { Place } from './place.js';
import { Threads } from './threads.js';

type Group = Pick<WholeGroup, 'id' | 'viewerCan'>;

const placeOf = ({ id, viewerCan }: Group, on: Place['on']): Place => ({
  ...{ on, group: id, least: 'GREEN', usual: 'AMBER' },
  mayComment: may(viewerCan, 'discussion.comment'),
  mayRecord: may(viewerCan, 'discussion.recordOnBehalf'),
});

/** What is said of a group itself, and of which comments in it the viewer is mailed. */
export function DiscussionOfGroup({ group }: { readonly group: WholeGroup }) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('threads.title')}</h2>
      <Threads place={placeOf(group, { focusGroup: group.id })} />
      {may(group.viewerCan, 'discussion.setMail') ? <MailLevel group={group} /> : null}
    </section>
  );
}

/** What is said of one of its areas. */
export const DiscussionOfArea = ({ group, area }: { readonly group: Group; readonly area: string }) => (
  <Threads place={placeOf(group, { area })} />
);
