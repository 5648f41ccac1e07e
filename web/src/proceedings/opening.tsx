import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { may } from '../kernel/may.js';
import { WaiverFields } from '../meetings/waiver-fields.js';
import { noWaiver, waiverOf } from '../meetings/waiver.js';
import { presidingChoices } from './seat-choices.js';
import type { MeetingInSession } from './session-query.js';

const openMeeting = graphql(`
  mutation OpenMeeting($input: OpenMeetingInput!) {
    act: openMeeting(input: $input) {
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

/** Opens the meeting: who presides; and where the quorum lacks, the waiver of the chairs. */
export function Opening({ meeting }: { readonly meeting: MeetingInSession }) {
  const { t } = useTranslation();
  const [presiding, setPresiding] = useState('');
  const [waiver, setWaiver] = useState(noWaiver);
  const { perform, pending, problem, userErrors } = useAct(openMeeting);
  const { id, version, viewerCan } = meeting;
  const offer = viewerCan.find(({ act }) => act === 'meeting.open');
  if (!may(viewerCan, 'meeting.open')) return offer?.reason ? <p lang="en">{offer.reason}</p> : null;
  const choices = [{ value: '', says: t('session.myself') }, ...presidingChoices(meeting)];
  return (
    <Form
      errors={userErrors}
      problem={problem}
      submit={() =>
        perform({
          ...{ meeting: id, expectedVersion: version, ...waiverOf(waiver) },
          ...(presiding ? { presiding } : {}),
        })
      }
    >
      <SelectField
        {...{ label: t('session.whoPresides'), value: presiding, change: setPresiding, choices, path: 'presiding' }}
      />
      <WaiverFields
        {...{ errors: userErrors, value: waiver }}
        change={(changes) => setWaiver({ ...waiver, ...changes })}
      />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('session.open')}
        </Button>
      </div>
    </Form>
  );
}
