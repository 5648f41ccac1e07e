import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useZone } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { instantIn } from '../kernel/instant-in.js';
import { presidingChoices } from './seat-choices.js';
import type { MeetingInSession } from './session-query.js';

const recordPresiding = graphql(`
  mutation RecordPresiding($input: RecordPresidingInput!) {
    act: recordPresiding(input: $input) {
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

/** Somebody else presides, from now or from an hour on; who did before is kept. */
export function PresidingDialog({ meeting, close }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  const choices = presidingChoices(meeting);
  const [presiding, setPresiding] = useState(choices[0]?.value ?? '');
  const [since, setSince] = useState('');
  const { perform, pending, problem, userErrors } = useAct(recordPresiding, close);
  const submit = () => perform({ meeting: meeting.id, presiding, ...(since ? { at: instantIn(since, zone) } : {}) });
  return (
    <Dialog title={t('session.anotherPresides')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <SelectField
          {...{ label: t('session.whoPresides'), value: presiding, change: setPresiding, choices, path: 'presiding' }}
        />
        <TextField
          {...{ label: t('presiding.since', { zone }), hint: t('presiding.sinceHint'), path: 'at' }}
          {...{ type: 'datetime-local', value: since, change: setSince }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('presiding.record')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
