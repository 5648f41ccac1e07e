import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { useAct } from '../kernel/act.js';
import type { WholeGroup } from './focus-group-query.js';
import { addMilestone, dropMilestone, planMilestone, reachMilestone } from './milestone-acts.js';
import type { Milestone } from './timeline-entries.js';

interface Properties {
  readonly group: WholeGroup;
  readonly how: 'add' | 'plan' | 'reach' | 'drop';
  readonly milestone?: Milestone;
  readonly close: () => void;
}

/** Adds a milestone, plans it anew, or says that it was reached or is not pursued. */
export function MilestoneDialog({ group, how, milestone, close }: Properties) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const [day, setDay] = useState(how === 'plan' ? (milestone?.plannedOn ?? '') : '');
  const [words, setWords] = useState('');
  const adding = useAct(addMilestone, close);
  const planning = useAct(planMilestone, close);
  const reaching = useAct(reachMilestone, close);
  const dropping = useAct(dropMilestone, close);
  const { pending, problem, userErrors } = { add: adding, plan: planning, reach: reaching, drop: dropping }[how];
  const of = { milestone: milestone?.id ?? '', expectedVersion: milestone?.version ?? null };
  const submit = () => {
    if (how === 'add') adding.perform({ focusGroup: group.id, title, plannedOn: day || null });
    else if (how === 'plan') planning.perform({ ...of, plannedOn: day || null, reason: words });
    else if (how === 'reach') reaching.perform({ ...of, reachedOn: day, shownBy: words });
    else dropping.perform({ ...of, reason: words });
  };
  return (
    <Dialog title={t(`timeline.${how}Ask`, { title: milestone?.title ?? '' })} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        {how === 'add' ? (
          <TextField
            {...{ label: t('timeline.name'), path: 'title', value: title, change: setTitle }}
            {...{ required: true, maxLength: 300 }}
          />
        ) : null}
        {how === 'drop' ? null : (
          <TextField
            {...{ label: t(how === 'reach' ? 'timeline.reachedOn' : 'timeline.plannedOn'), type: 'date' }}
            {...{ path: how === 'reach' ? 'reachedOn' : 'plannedOn', value: day, change: setDay }}
            required={how === 'reach'}
          />
        )}
        {how === 'add' ? null : (
          <TextField
            {...{ label: t(how === 'reach' ? 'timeline.shownBy' : 'timeline.reason'), lines: 3, required: true }}
            {...{ path: how === 'reach' ? 'shownBy' : 'reason', value: words, change: setWords }}
          />
        )}
        <div className="actions">
          <Button type="submit" look={how === 'drop' ? 'danger' : 'primary'} pending={pending}>
            {t(`timeline.${how}Submit`)}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
