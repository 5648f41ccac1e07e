import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { plainDate } from '../kernel/dates.js';
import type { WholeGroup } from './focus-group-query.js';
import type { Milestone } from './timeline-entries.js';
import { whenShown } from '../kernel/when-shown.js';

const Dialog = whenShown(async () => (await import('./milestone-dialog.js')).MilestoneDialog, 'timeline');

interface Properties {
  readonly group: WholeGroup;
  readonly milestones: readonly Milestone[];
  readonly keeps: boolean;
}

/** What the group means to reach by when; whoever keeps it says when it did, and by what that is seen. */
export function Milestones({ group, milestones, keeps }: Properties) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  return (
    <>
      {milestones.length === 0 ? (
        <p className="soft">{t(group.viewerBelongs ? 'timeline.noMilestones' : 'timeline.hidden')}</p>
      ) : null}
      <ul className="plain-list">
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            <p className="item-title">
              <bdi>{milestone.title}</bdi>
            </p>
            <Standing milestone={milestone} />
            {keeps && !milestone.reachedOn && !milestone.droppedReason ? <Acts {...{ group, milestone }} /> : null}
          </li>
        ))}
      </ul>
      {keeps ? (
        <p className="actions not-printed">
          <Button onPress={() => setAdding(true)}>{t('timeline.add')}</Button>
        </p>
      ) : null}
      {adding ? <Dialog {...{ group, how: 'add', close: () => setAdding(false) }} /> : null}
    </>
  );
}

function Standing({ milestone: { plannedOn, reachedOn, shownBy, droppedReason } }: { readonly milestone: Milestone }) {
  const { t, i18n } = useTranslation();
  const day = (date: string) => plainDate(date, i18n.language);
  const overdue = plannedOn && plannedOn < new Date().toISOString().slice(0, 10);
  return (
    <>
      <div className="item-notes">
        {reachedOn ? <Badge tone="positive">{t('timeline.reached', { day: day(reachedOn) })}</Badge> : null}
        {droppedReason ? <Badge tone="plain">{t('timeline.dropped')}</Badge> : null}
        <span>{plannedOn ? t('timeline.planned', { day: day(plannedOn) }) : t('timeline.noDay')}</span>
        {overdue && !reachedOn && !droppedReason ? <Badge tone="caution">{t('timeline.passed')}</Badge> : null}
      </div>
      {shownBy || droppedReason ? (
        <p dir="auto" className="written">
          {shownBy || droppedReason}
        </p>
      ) : null}
    </>
  );
}

function Acts({ group, milestone }: { readonly group: WholeGroup; readonly milestone: Milestone }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'reach' | 'plan' | 'drop' | null>(null);
  return (
    <p className="actions not-printed">
      {(['reach', 'plan', 'drop'] as const).map((how) => (
        <Button key={how} onPress={() => setAsked(how)}>
          {t(`timeline.${how}`)} <span className="visually-hidden">{milestone.title}</span>
        </Button>
      ))}
      {asked ? <Dialog {...{ group, milestone, how: asked, close: () => setAsked(null) }} /> : null}
    </p>
  );
}
