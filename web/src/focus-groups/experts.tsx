import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Days } from '../components/days.js';
import { EmptyState } from '../components/notice.js';
import { may } from '../kernel/may.js';
import { PersonLink } from '../members/person-link.js';
import { FindingLink } from './finding-link.js';
import type { Expert } from './expert.js';
import type { WholeGroup } from './focus-group-query.js';
import { whenShown } from '../kernel/when-shown.js';

const Invite = whenShown(
  async () => (await import('./invite-expert-dialog.js')).InviteExpertDialog,
  'experts',
  'common',
);
const Change = whenShown(async () => (await import('./change-expert-dialog.js')).ChangeExpertDialog, 'experts');

/** Who is invited to read what the group reads, or one finding of it, and until when. */
export function Experts({ group, today }: { readonly group: WholeGroup; readonly today: boolean }) {
  const { t } = useTranslation();
  const [inviting, setInviting] = useState(false);
  const invites = today && may(group.viewerCan, 'expert.invite');
  if (group.experts.length === 0 && !invites) return null;
  return (
    <section className="card">
      <h2>{t('experts.title')}</h2>
      <p className="soft">{t('experts.means')}</p>
      {group.experts.length === 0 ? <EmptyState>{t('experts.none')}</EmptyState> : null}
      <ul className="plain-list">
        {group.experts.map((expert) => (
          <li key={expert.id}>
            <Invited expert={expert} />
            {today && expert.viewerMayChange ? <Changes expert={expert} /> : null}
          </li>
        ))}
      </ul>
      {invites ? (
        <p className="actions not-printed">
          <Button onPress={() => setInviting(true)}>{t('experts.invite')}</Button>
        </p>
      ) : null}
      {inviting ? <Invite group={group} close={() => setInviting(false)} /> : null}
    </section>
  );
}

function Invited({ expert: { member, finding, ofOneFinding, reason, from, until } }: { readonly expert: Expert }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="item-title">{member ? <PersonLink member={member} /> : t('experts.hidden')}</p>
      <div className="item-notes">
        <Badge tone="plain">{t('experts.expert')}</Badge>
        {finding ? <FindingLink finding={finding} /> : <span>{t(ofOneFinding ? 'experts.one' : 'experts.whole')}</span>}
        <span>
          <Days from={from} until={until} />
        </span>
      </div>
      <p dir="auto" className="written">
        {reason}
      </p>
    </>
  );
}

function Changes({ expert }: { readonly expert: Expert }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'renew' | 'end' | null>(null);
  const name = <span className="visually-hidden">{expert.member?.name ?? t('experts.hidden')}</span>;
  return (
    <p className="actions not-printed">
      <Button onPress={() => setAsked('renew')}>
        {t('experts.renew')} {name}
      </Button>
      <Button onPress={() => setAsked('end')}>
        {t('experts.end')} {name}
      </Button>
      {asked ? <Change {...{ expert, how: asked, close: () => setAsked(null) }} /> : null}
    </p>
  );
}
