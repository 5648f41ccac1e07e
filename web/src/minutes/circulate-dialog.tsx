import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { graphql } from '../gql/gql.js';
import { useZone } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { RequestProblem } from '../kernel/ask.js';
import { dayIn } from '../kernel/dates.js';
import { question } from '../kernel/queries.js';
import { WaiverFields } from '../meetings/waiver-fields.js';
import { noWaiver, waiverOf } from '../meetings/waiver.js';
import { type Deadline, DeadlineFields, deadlineOf } from './deadline-fields.js';
import type { WholeMinutes } from './minutes-query.js';

const periodOfMinutes = graphql(`
  query PeriodOfMinutes($id: ID!) {
    node(id: $id) {
      __typename
      ... on Minutes {
        body {
          termsOfReference {
            provisions {
              kind
              state
              quantity
              clause {
                number
              }
            }
          }
        }
      }
    }
  }
`);
const circulateMinutes = graphql(`
  mutation CirculateMinutes($input: CirculateMinutesInput!) {
    act: circulateMinutes(input: $input) {
      userErrors {
        message
        path
        rule
        waivable
        clause {
          number
          heading
          bodyMarkdown
        }
      }
    }
  }
`);

interface Period {
  readonly days: number;
  readonly clause: string | null;
}
interface Properties {
  readonly minutes: WholeMinutes;
  readonly close: () => void;
}

/** Sends them to all seats: until the end of the period that the terms of reference provide, or until another day. */
export function CirculateDialog({ minutes, close }: Properties) {
  const { t } = useTranslation();
  const query = useQuery(question(periodOfMinutes, { id: minutes.id }));
  return (
    <Dialog title={t('minutes.act.circulate')} open close={close}>
      <Answer of={query}>
        {({ node }) => {
          const terms = node?.__typename === 'Minutes' ? node.body.termsOfReference : null;
          const found = terms?.provisions.find(({ kind }) => kind === 'CORRECTION_PERIOD');
          const days = found?.state === 'PROVIDED' ? found.quantity : null;
          const period = days == null ? null : { days, clause: found?.clause?.number ?? null };
          return <CirculateForm {...{ minutes, close, period }} />;
        }}
      </Answer>
    </Dialog>
  );
}

const DAY = 86_400_000;
/** Proposed where the terms say nothing; whoever circulates chooses. */
const PROPOSED_DAYS = 14;

function CirculateForm({ minutes, close, period }: Properties & { readonly period: Period | null }) {
  const { t } = useTranslation();
  const zone = useZone();
  const [by, setBy] = useState<'terms' | 'day'>(period ? 'terms' : 'day');
  const [deadline, setDeadline] = useState<Deadline>(() => ({
    date: dayIn(new Date(Date.now() + (period?.days ?? PROPOSED_DAYS) * DAY).toISOString(), zone),
    ...{ time: '18:00', timeZone: zone, overlap: '' },
  }));
  const [waiver, setWaiver] = useState(noWaiver);
  const { perform, pending, problem, userErrors } = useAct(circulateMinutes, close);
  const problems = [...userErrors, ...(problem instanceof RequestProblem ? problem.problems : [])];
  const submit = () =>
    perform({
      ...{ minutes: minutes.id, expectedVersion: minutes.version, ...waiverOf(waiver) },
      ...(by === 'day' ? { deadline: deadlineOf(deadline) } : {}),
    });
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      <p>{t('minutesActs.circulateMeans')}</p>
      {period ? (
        <Radios
          {...{ label: t('minutesActs.until'), value: by, change: setBy }}
          choices={[
            { value: 'terms', says: t('minutesActs.byTerms', { count: period.days, clause: period.clause ?? '–' }) },
            { value: 'day', says: t('minutesActs.byDay') },
          ]}
        />
      ) : (
        <p>{t('minutesActs.silent')}</p>
      )}
      {by === 'day' ? (
        <DeadlineFields
          {...{ value: deadline, change: (changes) => setDeadline((before) => ({ ...before, ...changes })) }}
          asksOverlap={problems.some(({ path }) => path?.at(-1) === 'overlap')}
        />
      ) : null}
      <WaiverFields
        {...{ errors: userErrors, value: waiver }}
        change={(changes) => setWaiver((before) => ({ ...before, ...changes }))}
      />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('minutesActs.circulate')}
        </Button>
        <Button onPress={close}>{t('dialog.cancel')}</Button>
      </div>
    </Form>
  );
}
