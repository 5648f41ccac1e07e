import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { noOwner, OwnerFields, ownerOf } from '../decisions/owner-fields.js';
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

/** What is asked, of whom, and by when. */
export function ActionForm({ meeting, done }: Properties) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [item, setItem] = useState('');
  const [owner, setOwner] = useState(noOwner);
  const [dueOn, setDueOn] = useState('');
  const { perform, pending, problem, userErrors } = useAct(addAction, done);
  const submit = () =>
    perform({
      ...{ meeting: meeting.id, text: text.trim(), owner: ownerOf(owner) },
      ...(item ? { item } : {}),
      ...(dueOn ? { dueOn } : {}),
    });
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      <ItemField meeting={meeting} value={item} change={setItem} />
      <TextField
        {...{ label: t('session.what'), path: 'text', lines: 2, maxLength: 2000, value: text, change: setText }}
      />
      <OwnerFields {...{ body: meeting.body.id, value: owner, change: setOwner }} />
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
