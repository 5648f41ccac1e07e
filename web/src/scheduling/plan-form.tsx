import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { MeetingMode, PlanRhythm } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { paths } from '../paths.js';
import { KeepOffFields } from './keep-off-fields.js';
import { emptyPlan, inputOf, type PlanWords } from './plan-words.js';
import { SeatChoice } from './seat-choice.js';
import type { MeetingBody } from './suggest-query.js';

const planMeetings = graphql(`
  mutation PlanMeetings($input: PlanMeetingsInput!) {
    act: planMeetings(input: $input) {
      plan {
        id
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const rhythms = ['MONTHLY', 'EVERY_TWO_MONTHS', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'EVENLY'] as const;
const modes = ['VIRTUAL', 'HYBRID', 'IN_PERSON'] as const;

interface Properties {
  readonly body: MeetingBody;
  /** What the terms of reference provide; null where they provide nothing. */
  readonly everyMonths: number | null;
}

/** When, how often and with whom: what comes of it is a draft that is worked on before anybody is invited. */
export function PlanForm({ body, everyMonths }: Properties) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.meetingPlans });
  const { values, change, discard } = useDraft<PlanWords>('series', emptyPlan(useZone()));
  const seats = values.seats.filter((one) => body.seats.some(({ id }) => id === one));
  const { perform, pending, problem, userErrors } = useAct(planMeetings, ({ plan }) => {
    discard();
    if (plan) void navigate({ search: (before) => ({ ...before, plan: plan.id }) });
  });
  const field = (
    name: 'title' | 'firstDay' | 'lastDay' | 'count' | 'withinDays' | 'durationMinutes' | 'seatsNeeded' | 'timeZone',
  ) => ({
    ...{ label: t(`series.${name}`), path: name, value: values[name] },
    change: (text: string) => change({ [name]: text }),
  });
  const said =
    everyMonths === null
      ? []
      : [{ value: 'AS_PROVIDED' as const, says: t('series.asProvided', { count: everyMonths }) }];
  return (
    <Form errors={userErrors} problem={problem} submit={() => perform(inputOf(body.id, { ...values, seats }))}>
      <TextField {...field('title')} label={t('series.name')} maxLength={300} required />
      {body.seats.length > 0 ? (
        <SeatChoice seats={body.seats} value={seats} change={(chosen) => change({ seats: chosen })} />
      ) : null}
      <div className="row">
        <TextField {...field('firstDay')} type="date" required />
        <TextField {...field('lastDay')} type="date" required />
      </div>
      <div className="row">
        <SelectField<PlanRhythm>
          {...{ label: t('series.rhythm'), path: 'rhythm', value: values.rhythm }}
          change={(rhythm) => change({ rhythm })}
          choices={[...said, ...rhythms.map((value) => ({ value, says: t(`series.every.${value}`) }))]}
        />
        <TextField
          {...{ ...field('count'), type: 'number', min: 1, max: 24, required: values.rhythm === 'EVENLY' }}
          hint={values.rhythm === 'EVENLY' ? undefined : t('series.countHint')}
        />
      </div>
      <div className="row">
        <TextField {...field('durationMinutes')} type="number" min={15} max={1440} step={15} required />
        <TextField {...field('withinDays')} type="number" min={1} max={92} required />
      </div>
      <div className="row">
        <SelectField<MeetingMode>
          {...{ label: t('series.mode'), path: 'mode', value: values.mode, change: (mode) => change({ mode }) }}
          choices={modes.map((mode) => ({ value: mode, says: t(`meeting.mode.${mode}`) }))}
        />
        <TextField {...field('seatsNeeded')} type="number" min={1} max={200} required />
      </div>
      <TextField {...field('timeZone')} list="zones" required />
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <KeepOffFields value={values.keepOff} change={(keepOff) => change({ keepOff })} />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('series.propose')}
        </Button>
        <p className="soft">{t('series.nobodyInvited')}</p>
      </div>
    </Form>
  );
}
