import { useTranslation } from 'react-i18next';
import { graphql } from '../gql/gql.js';
import { ReasonDialog } from './reason-dialog.js';
import type { MeetingInSession } from './session-query.js';

const reopenMeeting = graphql(`
  mutation ReopenMeeting($input: ReopenMeetingInput!) {
    act: reopenMeeting(input: $input) {
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
  readonly close: () => void;
}

/** It was closed by mistake: it goes on, and everybody who left with its end is there again. */
export function ReopenDialog({ meeting: { id, version }, close }: Properties) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      {...{ title: t('session.reopen'), means: t('reopening.means'), path: 'reason', document: reopenMeeting, close }}
      input={(reason) => ({ meeting: id, expectedVersion: version, reason })}
    />
  );
}
