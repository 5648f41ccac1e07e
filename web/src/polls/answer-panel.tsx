import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { useAct } from '../kernel/act.js';
import { may } from '../kernel/may.js';
import { usePartyName } from '../members/party-name.js';
import { ChoiceFields, choicesOf, inputOf } from './choice-fields.js';
import { answerPoll, type WholePoll } from './poll-query.js';

interface Properties {
  readonly poll: WholePoll;
  readonly zone: string;
}

/** The viewer's own answer: for their seat, or for themselves where the body has no seats. */
export function AnswerPanel({ poll, zone }: Properties) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const [chosen, setSeat] = useState('');
  const { viewerSeats, viewerCan, body } = poll;
  // Where a body has seats, people without one are not counted, and are not asked.
  if (!may(viewerCan, 'poll.answer') || (viewerSeats.length === 0 && body.seats.length > 0)) return null;
  const seat = viewerSeats.find(({ id }) => id === chosen) ?? viewerSeats[0];
  return (
    <section className="card">
      <h2>{t('reply.title')}</h2>
      {viewerSeats.length > 1 && seat ? (
        <SelectField
          {...{ label: t('reply.whichSeat'), value: seat.id, change: setSeat }}
          choices={viewerSeats.map(({ id, number, holder }) => ({
            ...{ value: id, says: `${number}. ${holder ? nameOf(holder) : t('when.unknownHolder')}` },
          }))}
        />
      ) : null}
      <OwnAnswer key={seat?.id ?? 'own'} {...{ poll, zone, seat: seat?.id ?? null }} />
    </section>
  );
}

function OwnAnswer({ poll, zone, seat }: Properties & { readonly seat: string | null }) {
  const { t } = useTranslation();
  const given = poll.viewerAnswers.find((answer) => (answer.seat?.id ?? null) === seat);
  const [said, setSaid] = useState(choicesOf(given));
  const [note, setNote] = useState(given?.note ?? '');
  const { perform, pending, problem, userErrors, done } = useAct(answerPoll);
  const submit = () =>
    perform({
      ...{ poll: poll.id, choices: inputOf(poll.slots, said), note },
      ...(seat && poll.viewerSeats.length > 1 ? { seat } : {}),
    });
  return (
    <Form {...{ errors: userErrors, problem, submit }}>
      <p role="status">{done ? t('poll.recorded') : t(given ? 'poll.given' : 'reply.awaited')}</p>
      <ChoiceFields {...{ slots: poll.slots, zone, value: said, change: setSaid }} />
      <TextField
        {...{ label: t('poll.note'), path: 'note', lines: 2, maxLength: 2000 }}
        value={note}
        change={setNote}
      />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('poll.send')}
        </Button>
      </div>
    </Form>
  );
}
