import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { MeetingInSession } from './session-query.js';

const closeMeeting = graphql(`
  mutation CloseMeeting($input: CloseMeetingInput!) {
    act: closeMeeting(input: $input) {
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

/** Asks once: what has ended is reopened only as a mistake, with a reason, and for a day. */
export function CloseDialog({ meeting: { id, version }, close }: Properties) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useAct(closeMeeting, close);
  return (
    <Dialog title={t('session.close')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={() => perform({ meeting: id, expectedVersion: version })}>
        <p>{t('session.closeMeans')}</p>
        <div className="actions">
          <Button type="submit" look="danger" pending={pending}>
            {t('session.closeNow')}
          </Button>
          <Button onPress={close}>{t('session.goOn')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
