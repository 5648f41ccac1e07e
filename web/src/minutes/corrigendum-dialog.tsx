import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { WaiverFields } from '../meetings/waiver-fields.js';
import { noWaiver, waiverOf } from '../meetings/waiver.js';
import { type InSession, MeetingField, WithMeetingInSession } from './meeting-in-session.js';
import type { MeetingWithMinutes, Passage, WholeMinutes } from './minutes-query.js';

const issueCorrigendum = graphql(`
  mutation IssueCorrigendum($input: IssueCorrigendumInput!) {
    act: issueCorrigendum(input: $input) {
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

interface Properties {
  readonly meeting: MeetingWithMinutes;
  readonly minutes: WholeMinutes;
  readonly passage: Passage;
  readonly close: () => void;
}

/** What a passage of adopted minutes says from now on, as a meeting decides; the passage stays as it was adopted. */
export function CorrigendumDialog(properties: Properties) {
  const { t } = useTranslation();
  const { meeting, passage, close } = properties;
  return (
    <Dialog title={t('minutesActs.corrigendumTo', { number: passage.number })} open close={close}>
      <p>{t('minutesActs.corrigendumMeans')}</p>
      <WithMeetingInSession body={meeting.body.id}>
        {(meetings) => <CorrigendumForm {...properties} meetings={meetings} />}
      </WithMeetingInSession>
    </Dialog>
  );
}

function CorrigendumForm({ minutes, passage, close, meetings }: Properties & { meetings: readonly InSession[] }) {
  const { t } = useTranslation();
  const [atMeeting, setAtMeeting] = useState(meetings[0]?.id ?? '');
  const { values, change, discard } = useDraft(`corrigendum to ${passage.id}`, {
    ...{ textMarkdown: passage.corrigenda.at(-1)?.textMarkdown ?? passage.textMarkdown, reason: '' },
  });
  const [waiver, setWaiver] = useState(noWaiver);
  const leave = () => {
    discard();
    close();
  };
  const { perform, pending, problem, userErrors } = useAct(issueCorrigendum, leave);
  const submit = () =>
    perform({
      ...{ passage: passage.id, atMeeting, textMarkdown: values.textMarkdown, reason: values.reason.trim() },
      ...{ expectedVersion: minutes.version, ...waiverOf(waiver) },
    });
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      <MeetingField {...{ meetings, value: atMeeting, change: setAtMeeting }} />
      <TextField
        {...{ label: t('minutesActs.saysFromNow'), hint: t('minutesActs.markdownHint'), path: 'textMarkdown' }}
        {...{ lines: 8, required: true, value: values.textMarkdown }}
        change={(textMarkdown) => change({ textMarkdown })}
      />
      <TextField
        {...{ label: t('minutesActs.why'), path: 'reason', lines: 3, required: true, maxLength: 2000 }}
        {...{ value: values.reason, change: (reason) => change({ reason }) }}
      />
      <WaiverFields
        {...{ errors: userErrors, value: waiver }}
        change={(changes) => setWaiver((before) => ({ ...before, ...changes }))}
      />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('minutesActs.issue')}
        </Button>
        <Button onPress={leave}>{t('dialog.cancel')}</Button>
      </div>
    </Form>
  );
}
