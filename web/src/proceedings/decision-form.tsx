import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Notice } from '../components/notice.js';
import { Radios } from '../components/radios.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { DecisionMode, DecisionOutcome, VotePosition } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { WaiverFields } from '../meetings/waiver-fields.js';
import { noWaiver, waiverOf } from '../meetings/waiver.js';
import { useSeatChoices } from './seat-choices.js';
import type { MeetingInSession } from './session-query.js';

const recordDecision = graphql(`
  mutation RecordDecision($input: RecordDecisionInput!) {
    act: recordDecision(input: $input) {
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

const modes = ['CONSENSUS', 'RECORDED_VOTE'] as const satisfies DecisionMode[];
const outcomes = ['', 'ADOPTED', 'NOT_ADOPTED'] as const satisfies (DecisionOutcome | '')[];
const positions = ['', 'FOR', 'AGAINST', 'ABSTAINING', 'NOT_PARTICIPATING'] as const satisfies (VotePosition | '')[];

interface Properties {
  readonly meeting: MeetingInSession;
  readonly done: () => void;
}

/** A decision: its words, how it is taken, and in a vote the position of each seat present. */
export function DecisionForm({ meeting, done }: Properties) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [item, setItem] = useState('');
  const [mode, setMode] = useState<DecisionMode>('CONSENSUS');
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('');
  const [voted, setVoted] = useState<Record<string, (typeof positions)[number]>>({});
  const [reservation, setReservation] = useState({ seat: '', text: '' });
  const [waiver, setWaiver] = useState(noWaiver);
  const { perform, pending, problem, userErrors } = useAct(recordDecision, done);
  const isPresent = new Set(
    meeting.attendance.flatMap(({ seat, speaks, leftAt }) => (seat && speaks && !leftAt ? seat.id : [])),
  );
  const seats = useSeatChoices(meeting);
  const inquorate = meeting.quorum?.met === false;
  const submit = () =>
    perform({
      ...{ meeting: meeting.id, text: text.trim(), mode, ...waiverOf(waiver) },
      ...(item ? { item } : {}),
      ...(mode === 'RECORDED_VOTE'
        ? { positions: Object.entries(voted).flatMap(([seat, position]) => (position ? { seat, position } : [])) }
        : {}),
      ...(mode === 'RECORDED_VOTE' && outcome ? { outcome } : {}),
      ...(reservation.seat && reservation.text.trim()
        ? { statements: [{ seat: reservation.seat, kind: 'RESERVATION' as const, text: reservation.text.trim() }] }
        : {}),
    });
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      {inquorate ? (
        <Notice tone="caution" title={t('session.inquorate')}>
          <p>{t('session.willBeProvisional')}</p>
        </Notice>
      ) : null}
      <ItemField meeting={meeting} value={item} change={setItem} />
      <TextField
        {...{ label: t('session.text'), path: 'text', lines: 4, maxLength: 20_000, value: text, change: setText }}
      />
      <Radios
        {...{ label: t('session.mode'), value: mode, change: setMode, path: 'mode' }}
        choices={modes.map((value) => ({ value, says: t(`decision.modes.${value}`) }))}
      />
      {mode === 'RECORDED_VOTE' ? (
        <fieldset>
          <legend>{t('session.positions')}</legend>
          {seats
            .filter(({ value }) => isPresent.has(value))
            .map(({ value, says }) => (
              <SelectField
                {...{ key: value, label: says, value: voted[value] ?? '' }}
                change={(position) => setVoted({ ...voted, [value]: position })}
                choices={positions.map((one) => ({
                  value: one,
                  says: one ? t(`decision.positions.${one}`) : t('session.noPosition'),
                }))}
              />
            ))}
          <SelectField
            {...{ label: t('session.outcome'), hint: t('session.outcomeHint'), value: outcome, path: 'outcome' }}
            change={setOutcome}
            choices={outcomes.map((one) => ({
              value: one,
              says: one ? t(`decision.outcomes.${one}`) : t('session.computed'),
            }))}
          />
        </fieldset>
      ) : null}
      {seats.length > 0 ? (
        <SelectField
          {...{ label: t('session.reservationOf'), value: reservation.seat }}
          change={(seat) => setReservation({ ...reservation, seat })}
          choices={[{ value: '', says: t('session.nobody') }, ...seats]}
        />
      ) : null}
      {reservation.seat ? (
        <TextField
          {...{ label: t('session.reservation'), path: 'statements.0.text', lines: 3, maxLength: 10_000 }}
          {...{ value: reservation.text, change: (words) => setReservation({ ...reservation, text: words }) }}
        />
      ) : null}
      <WaiverFields
        {...{ errors: inquorate ? [{ message: '', waivable: true }] : userErrors, value: waiver }}
        change={(changes) => setWaiver({ ...waiver, ...changes })}
      />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('session.recordDecision')}
        </Button>
        <Button onPress={done}>{t('decision.leave')}</Button>
      </div>
    </Form>
  );
}

interface ItemProperties {
  readonly meeting: MeetingInSession;
  readonly value: string;
  readonly change: (item: string) => void;
}

/** An item of the agenda, or none. */
export function ItemField({ meeting: { agenda }, value, change }: ItemProperties) {
  const { t } = useTranslation();
  const items = agenda.map(({ id, position, title }) => ({ value: id, says: `${position}. ${title}` }));
  return (
    <SelectField
      {...{ label: t('session.item'), value, change, choices: [{ value: '', says: t('session.noItem') }, ...items] }}
      path="item"
    />
  );
}
