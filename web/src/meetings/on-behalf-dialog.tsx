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
import type { ReplyAnswer, SeatsOfMeetingQuery } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { question } from '../kernel/queries.js';
import { usePartyName } from '../members/party-name.js';
import { EvidenceFields, evidenceOf, noEvidence } from './evidence-fields.js';
import { replyToMeeting, type WholeMeeting } from './meeting-query.js';

const seatsOfMeeting = graphql(`
  query SeatsOfMeeting($id: ID!) {
    meeting(by: { id: $id }) {
      body {
        seats {
          id
          number
          holder {
            ...PartyName
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
  readonly seats: NonNullable<SeatsOfMeetingQuery['meeting']>['body']['seats'];
}

function OnBehalfForm({ meeting, close, seats }: FormProperties) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const [seat, setSeat] = useState(seats[0]?.id ?? '');
  const [answer, setAnswer] = useState<ReplyAnswer>('ATTENDING');
  const [designatedName, setDesignatedName] = useState('');
  const [evidence, setEvidence] = useState(noEvidence);
  const { perform, pending, problem, userErrors } = useAct(replyToMeeting, close);
  const submit = () =>
    perform({
      ...{ meeting: meeting.id, answer, ...(answer === 'DESIGNATES' ? { designatedName } : {}) },
      onBehalfOf: { seat, evidence: evidenceOf(evidence) },
    });
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      <SelectField
        {...{ label: t('onBehalf.seat'), path: 'onBehalfOf.seat', value: seat, change: setSeat }}
        choices={seats.map(({ id, number, holder }) => ({
          ...{ value: id, says: `${number}. ${holder ? nameOf(holder) : t('when.unknownHolder')}` },
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
      <EvidenceFields value={evidence} change={(changes) => setEvidence((before) => ({ ...before, ...changes }))} />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('onBehalf.submit')}
        </Button>
        <Button onPress={close}>{t('dialog.cancel')}</Button>
      </div>
    </Form>
  );
}
