import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import type { Label, Overlap } from '../gql/graphql.js';
import { useDraft } from '../kernel/draft.js';
import { WaiverFields } from '../meetings/waiver-fields.js';
import { noWaiver, waiverOf } from '../meetings/waiver.js';
import { written } from '../meetings/written.js';
import { useAdd, useCall, useMove, useWithdraw } from './plan-acts.js';
import type { WholePlan } from './plan-query.js';
import { fieldsOfStart } from './use-slot.js';

/** What is asked of a plan. */
export type AskedOfPlan =
  | { readonly act: 'add' | 'call' | 'withdraw' }
  | { readonly act: 'move'; readonly planned: string; readonly startsAt: string };

interface Properties {
  readonly plan: WholePlan;
  readonly close: () => void;
}

export function PlanDialogs({ asked, ...rest }: Properties & { readonly asked: AskedOfPlan }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t(`seriesAct.${asked.act}`)} open close={rest.close}>
      {asked.act === 'call' ? <CallForm {...rest} /> : null}
      {asked.act === 'withdraw' ? <WithdrawForm {...rest} /> : null}
      {asked.act === 'add' ? <StartForm {...{ ...rest, moved: null }} /> : null}
      {asked.act === 'move' ? <StartForm {...{ ...rest, moved: asked }} /> : null}
    </Dialog>
  );
}

interface StartProperties extends Properties {
  readonly moved: { readonly planned: string; readonly startsAt: string } | null;
}

/** When a meeting is to be: another one, or one that is there. */
function StartForm({ plan, close, moved }: StartProperties) {
  const { t } = useTranslation();
  const [when, setWhen] = useState<{ date: string; time: string; timeZone: string; overlap: Overlap | '' }>({
    ...(moved ? fieldsOfStart(moved.startsAt, plan.timeZone) : { date: '', time: '', overlap: '' }),
    timeZone: plan.timeZone,
  });
  const change = (changes: Partial<typeof when>) => setWhen((before) => ({ ...before, ...changes }));
  const add = useAdd(close);
  const move = useMove(close);
  const { userErrors, problem, pending } = moved ? move : add;
  const { date, time, timeZone, overlap } = when;
  const startsAt = { local: `${date}T${time}`, timeZone, ...(overlap ? { overlap } : {}) };
  const expectedVersion = plan.version;
  const field = (name: 'date' | 'time' | 'timeZone') => ({
    ...{ label: t(`seriesAct.${name}`), value: when[name], required: true },
    // Another day or hour may well be there once only.
    change: (text: string) => change({ [name]: text, overlap: '' }),
  });
  const twice = overlap !== '' || userErrors.some(({ path }) => path?.at(-1) === 'overlap');
  return (
    <Form
      errors={userErrors}
      problem={problem}
      submit={() =>
        moved
          ? move.perform({ plannedMeeting: moved.planned, startsAt, expectedVersion })
          : add.perform({ plan: plan.id, startsAt, expectedVersion })
      }
    >
      <div className="row">
        <TextField {...field('date')} path="startsAt.local" type="date" />
        <TextField {...field('time')} path="startsAt.time" type="time" step={900} />
      </div>
      <TextField {...field('timeZone')} path="startsAt.timeZone" list="plan-zones" />
      <datalist id="plan-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      {twice ? (
        <SelectField<Overlap | ''>
          {...{ label: t('seriesAct.overlap'), path: 'startsAt.overlap', value: overlap }}
          change={(one) => change({ overlap: one })}
          choices={[
            { value: '', says: '–' },
            { value: 'EARLIER', says: t('seriesAct.earlier') },
            { value: 'LATER', says: t('seriesAct.later') },
          ]}
        />
      ) : null}
      <Buttons {...{ pending, close }}>{t(moved ? 'seriesAct.moveSubmit' : 'seriesAct.addSubmit')}</Buttons>
    </Form>
  );
}

const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const;

/** Schedules all of them, with what each gets; short notice is quoted with its clause, and may be waived. */
function CallForm({ plan, close }: Properties) {
  const { t } = useTranslation();
  const { values, change, discard } = useDraft(`call ${plan.id}`, {
    ...{ label: 'AMBER' as Label, location: '', joiningLink: '', passcode: '', descriptionMarkdown: '' },
    ...noWaiver,
  });
  const { perform, pending, problem, userErrors } = useCall(() => {
    discard();
    close();
  });
  const text = (name: 'location' | 'joiningLink' | 'passcode' | 'descriptionMarkdown') => ({
    ...{ label: t(`seriesAct.${name}`), path: name, value: values[name] },
    change: (typed: string) => change({ [name]: typed }),
  });
  const submit = () =>
    perform({
      ...{ plan: plan.id, expectedVersion: plan.version, label: values.label },
      ...(plan.mode === 'VIRTUAL' ? {} : written('location', values.location)),
      ...(plan.mode === 'IN_PERSON' ? {} : written('joiningLink', values.joiningLink)),
      ...(plan.mode === 'IN_PERSON' ? {} : written('passcode', values.passcode)),
      ...{ ...written('descriptionMarkdown', values.descriptionMarkdown), ...waiverOf(values) },
    });
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      <p>{t('seriesAct.callMeans', { count: plan.meetings.length })}</p>
      <SelectField<Label>
        {...{ label: t('seriesAct.label'), path: 'label', value: values.label, change: (label) => change({ label }) }}
        choices={labels.map((label) => ({ value: label, says: t(`label.${label}`) }))}
      />
      {plan.mode === 'VIRTUAL' ? null : <TextField {...text('location')} maxLength={500} />}
      {plan.mode === 'IN_PERSON' ? null : (
        <div className="row">
          <TextField {...text('joiningLink')} type="url" />
          <TextField {...text('passcode')} autoComplete="off" />
        </div>
      )}
      <TextField {...text('descriptionMarkdown')} lines={3} />
      <WaiverFields errors={userErrors} value={values} change={change} />
      <Buttons {...{ pending, close }}>{t('seriesAct.callSubmit', { count: plan.meetings.length })}</Buttons>
    </Form>
  );
}

function WithdrawForm({ plan, close }: Properties) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useWithdraw(close);
  return (
    <Form
      errors={userErrors}
      problem={problem}
      submit={() => perform({ plan: plan.id, expectedVersion: plan.version, reason })}
    >
      <p>{t('seriesAct.withdrawMeans')}</p>
      <TextField
        {...{ label: t('seriesAct.reason'), path: 'reason', lines: 3, maxLength: 2000, required: true }}
        {...{ value: reason, change: setReason }}
      />
      <Buttons {...{ pending, close }}>{t('seriesAct.withdrawSubmit')}</Buttons>
    </Form>
  );
}

interface ButtonsProperties {
  readonly pending: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

function Buttons({ pending, close, children }: ButtonsProperties) {
  const { t } = useTranslation();
  return (
    <div className="actions">
      <Button type="submit" look="primary" pending={pending}>
        {children}
      </Button>
      <Button onPress={close}>{t('dialog.cancel')}</Button>
    </div>
  );
}
