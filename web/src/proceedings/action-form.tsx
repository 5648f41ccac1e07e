import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import type { Found } from '../components/finder.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { MemberFinder } from '../members/member-finder.js';
import { usePartyName } from '../members/party-name.js';
import { ItemField } from './decision-form.js';
import type { MeetingInSession } from './session-query.js';

const addAction = graphql(`
  mutation AddAction($input: AddActionInput!) {
    act: addAction(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly meeting: MeetingInSession;
  readonly done: () => void;
}

/** What is asked, of a seat or a person, and by when. */
export function ActionForm({ meeting, done }: Properties) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const [text, setText] = useState('');
  const [item, setItem] = useState('');
  const [seat, setSeat] = useState('');
  const [member, setMember] = useState<Found | null>(null);
  const [dueOn, setDueOn] = useState('');
  const { perform, pending, problem, userErrors } = useAct(addAction, done);
  const seats = meeting.body.seats.map(({ id, number, holder }) => ({
    value: id,
    says: `${t('decision.seat', { number })} ${holder ? nameOf(holder) : ''}`.trim(),
  }));
  const submit = () =>
    perform({
      ...{ meeting: meeting.id, text: text.trim(), owner: seat ? { seat } : { member: member?.id ?? '' } },
      ...(item ? { item } : {}),
      ...(dueOn ? { dueOn } : {}),
    });
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      <ItemField meeting={meeting} value={item} change={setItem} />
      <TextField
        {...{ label: t('session.what'), path: 'text', lines: 2, maxLength: 2000, value: text, change: setText }}
      />
      <SelectField
        {...{ label: t('session.ownerSeat'), value: seat, change: setSeat, path: 'owner.seat' }}
        choices={[{ value: '', says: t('session.aPerson') }, ...seats]}
      />
      {seat ? null : (
        <MemberFinder
          {...{ label: t('session.ownerMember'), path: 'owner.member', chosen: member, choose: setMember }}
        />
      )}
      <TextField {...{ label: t('action.due'), path: 'dueOn', type: 'date', value: dueOn, change: setDueOn }} />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('session.addAction')}
        </Button>
        <Button onPress={done}>{t('decision.leave')}</Button>
      </div>
    </Form>
  );
}
