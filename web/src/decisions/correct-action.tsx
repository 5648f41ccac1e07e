import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import type { ActionLineFragment } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { OwnerFields, ownerOf, sameOwner } from './owner-fields.js';

const correctAction = graphql(`
  mutation CorrectAction($input: CorrectActionInput!) {
    act: correctAction(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly action: ActionLineFragment;
  readonly close: () => void;
}

/** It was written down wrongly: what is to be done, by whom, by when. */
export function CorrectAction({ action, close }: Properties) {
  const { t } = useTranslation();
  const [text, setText] = useState(action.text);
  const [dueOn, setDueOn] = useState(action.dueOn ?? '');
  const [owner, setOwner] = useState(sameOwner);
  const { perform, pending, problem, userErrors } = useAct(correctAction, close);
  const submit = () =>
    perform({
      ...{ action: action.id, expectedVersion: action.version, text: text.trim(), openEnded: dueOn === '' },
      ...(dueOn ? { dueOn } : {}),
      ...(owner.kind ? { owner: ownerOf(owner) } : {}),
    });
  return (
    <Dialog title={t('action.correctTitle')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <TextField
          {...{ label: t('owner.what'), path: 'text', lines: 3, maxLength: 2000, value: text, change: setText }}
        />
        {action.body ? (
          <OwnerFields {...{ body: action.body.id, value: owner, change: setOwner, optional: true }} />
        ) : null}
        <TextField {...{ label: t('action.due'), path: 'dueOn', type: 'date', value: dueOn, change: setDueOn }} />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('action.correct')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
