import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { ReplyAnswer } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { question } from '../kernel/queries.js';
import { replyToMeeting, type WholeMeeting } from './meeting-query.js';

const seatsOfMeeting = graphql(`
  query SeatsOfMeeting($id: ID!) {
    meeting(by: { id: $id }) {
      body {
        seats {
          id
          number
          holder {
            name
          }
        }
      }
    }
  }
`);

const answers = ['ATTENDING', 'TENTATIVE', 'REGRETS', 'REGRETS_ALTERNATE_ATTENDS', 'DESIGNATES'] as const;

interface Properties {
  readonly meeting: WholeMeeting;
  readonly close: () => void;
}

/** What a delegation said by other means, with how it is known: most of them answer by e-mail. */
export function OnBehalfDialog({ meeting, close }: Properties) {
  const { t } = useTranslation();
  const query = useQuery(question(seatsOfMeeting, { id: meeting.id }));
  return (
    <Dialog title={t('onBehalf.title')} open close={close}>
      <p>{t('onBehalf.intro')}</p>
      <Answer of={query}>
        {({ meeting: found }) => <OnBehalfForm {...{ meeting, close, seats: found?.body.seats ?? [] }} />}
      </Answer>
    </Dialog>
  );
}

interface FormProperties extends Properties {
  readonly seats: readonly { id: string; number: number; holder?: { name: string } | null }[];
}

/** `2026-12-03T14:00` on the clock of this browser, as a field for date and time has it. */
function nowOnThisClock(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function OnBehalfForm({ meeting, close, seats }: FormProperties) {
  const { t } = useTranslation();
  const [seat, setSeat] = useState(seats[0]?.id ?? '');
  const [answer, setAnswer] = useState<ReplyAnswer>('ATTENDING');
  const [designatedName, setDesignatedName] = useState('');
  const [description, setDescription] = useState('');
  const [received, setReceived] = useState(nowOnThisClock);
  const { perform, pending, problem, userErrors } = useAct(replyToMeeting, close);
  const submit = () => {
    const receivedAt = Number.isNaN(Date.parse(received)) ? new Date() : new Date(received);
    perform({
      ...{ meeting: meeting.id, answer, ...(answer === 'DESIGNATES' ? { designatedName } : {}) },
      onBehalfOf: { seat, evidence: { description, receivedAt: receivedAt.toISOString() } },
    });
  };
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      <SelectField
        {...{ label: t('onBehalf.seat'), path: 'onBehalfOf.seat', value: seat, change: setSeat }}
        choices={seats.map(({ id, number, holder }) => ({
          ...{ value: id, says: `${number}. ${holder?.name ?? t('when.unknownHolder')}` },
        }))}
      />
      <SelectField
        {...{ label: t('onBehalf.answer'), path: 'answer', value: answer, change: setAnswer }}
        choices={answers.map((value) => ({ value, says: t(`reply.answer.${value}`) }))}
      />
      {answer === 'DESIGNATES' ? (
        <TextField
          {...{ label: t('reply.designatedName'), path: 'designatedName', required: true, maxLength: 200 }}
          {...{ value: designatedName, change: setDesignatedName }}
        />
      ) : null}
      <TextField
        {...{ label: t('onBehalf.evidence'), path: 'onBehalfOf.evidence.description', lines: 2, required: true }}
        {...{ value: description, change: setDescription, hint: t('onBehalf.evidenceHint'), maxLength: 2000 }}
      />
      <TextField
        {...{ label: t('onBehalf.received'), path: 'onBehalfOf.evidence.receivedAt', type: 'datetime-local' }}
        {...{ value: received, change: setReceived, required: true }}
      />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('onBehalf.submit')}
        </Button>
        <Button onPress={close}>{t('dialog.cancel')}</Button>
      </div>
    </Form>
  );
}
