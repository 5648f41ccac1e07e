import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { question } from '../kernel/queries.js';
import { WaiverFields } from '../meetings/waiver-fields.js';
import { noWaiver, waiverOf } from '../meetings/waiver.js';

const confirmDecision = graphql(`
  mutation ConfirmDecision($input: ConfirmDecisionInput!) {
    act: confirmDecision(input: $input) {
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
const meetingsInSession = graphql(`
  query MeetingsInSession($body: BodyBy!) {
    meetings(filter: { body: $body, state: IN_SESSION }, first: 20) {
      nodes {
        id
        title
      }
    }
  }
`);

interface Properties {
  readonly decision: { readonly id: string; readonly body: { readonly id: string } };
  readonly close: () => void;
}

/** A provisional decision is confirmed: by a meeting that is in session, with quorum, or by other means; and how. */
export function ConfirmDialog({ decision, close }: Properties) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const [meeting, setMeeting] = useState('');
  const [waiver, setWaiver] = useState(noWaiver);
  const { data } = useQuery(question(meetingsInSession, { body: { id: decision.body.id } }));
  const meetings = (data?.meetings.nodes ?? []).map(({ id, title }) => ({ value: id, says: title }));
  const { perform, pending, problem, userErrors } = useAct(confirmDecision, close);
  const submit = () =>
    perform({
      ...{ decision: decision.id, note: note.trim(), ...waiverOf(waiver) },
      ...(meeting ? { atMeeting: meeting } : {}),
    });
  return (
    <Dialog title={t('decision.confirm')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('decision.confirmMeans')}</p>
        <SelectField
          {...{ label: t('confirming.by'), value: meeting, change: setMeeting, path: 'atMeeting' }}
          {...{ hint: t('confirming.byHint') }}
          choices={[{ value: '', says: t('confirming.otherMeans') }, ...meetings]}
        />
        <TextField
          {...{ label: t('decision.confirmNote'), hint: t('decision.confirmHint'), path: 'note', lines: 3 }}
          {...{ value: note, change: setNote, maxLength: 2000 }}
        />
        <WaiverFields
          {...{ errors: userErrors, value: waiver }}
          change={(changes) => setWaiver({ ...waiver, ...changes })}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('decision.confirm')}
          </Button>
          <Button onPress={close}>{t('decision.leave')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
