import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { TextField } from '../components/fields.js';
import { SelectField } from '../components/select.js';
import type { ReplyAnswer } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { usePartyName } from '../members/party-name.js';
import { replyToMeeting, type WholeMeeting } from './meeting-query.js';

const oneClick = ['ATTENDING', 'TENTATIVE', 'REGRETS', 'REGRETS_ALTERNATE_ATTENDS'] as const;

/** The viewer's own answer: one click for their seat, or for themselves where the body has no seats. */
export function ReplyPanel({ meeting }: { readonly meeting: WholeMeeting }) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const { viewerSeats, viewerReplies, viewerCan, replyForecast } = meeting;
  const [chosen, setSeat] = useState('');
  const [designated, setDesignated] = useState('');
  const { perform, pending, problem, userErrors } = useAct(replyToMeeting);
  const may = viewerCan.find(({ act }) => act === 'meeting.reply');
  // Where a body has seats, people without one are not counted, and are not asked.
  const speaks = viewerSeats.length > 0 || replyForecast?.seats == null;
  if (!may?.allowed || !speaks || !replyForecast) return null;
  const seat = viewerSeats.find(({ id }) => id === chosen) ?? viewerSeats[0];
  const given = viewerReplies.find((reply) => (seat ? reply.seat?.id === seat.id : !reply.seat));
  const answer = (value: ReplyAnswer, more: object = {}) =>
    perform({
      meeting: meeting.id,
      answer: value,
      ...(viewerSeats.length > 1 && seat ? { seat: seat.id } : {}),
      ...more,
    });
  const answers = oneClick.filter((value) => seat || value !== 'REGRETS_ALTERNATE_ATTENDS');
  return (
    <section className="card">
      <h2>{t('reply.title')}</h2>
      <Form
        {...{ errors: userErrors, problem }}
        submit={() => answer('DESIGNATES', { designatedName: designated.trim() })}
      >
        {viewerSeats.length > 1 && seat ? (
          <SelectField
            {...{ label: t('reply.whichSeat'), value: seat.id, change: setSeat }}
            choices={viewerSeats.map(({ id, number, holder }) => ({
              ...{ value: id, says: `${number}. ${holder ? nameOf(holder) : t('when.unknownHolder')}` },
            }))}
          />
        ) : null}
        <p role="status">
          {given ? t('reply.given', { answer: t(`reply.answer.${given.answer}`) }) : t('reply.awaited')}
        </p>
        <div className="actions">
          {answers.map((value) => (
            <Button
              key={value}
              onPress={() => answer(value)}
              pending={pending}
              look={given?.answer === value ? 'primary' : 'plain'}
            >
              {given?.answer === value ? '✓ ' : null}
              {t(`reply.say.${value}`)}
            </Button>
          ))}
        </div>
        {seat ? (
          <details>
            <summary>{t('reply.designate')}</summary>
            <TextField
              {...{
                label: t('reply.designatedName'),
                path: 'designatedName',
                value: designated,
                change: setDesignated,
              }}
              maxLength={200}
            />
            <p className="actions">
              <Button type="submit" pending={pending}>
                {t('reply.say.DESIGNATES')}
              </Button>
            </p>
          </details>
        ) : null}
      </Form>
    </section>
  );
}
