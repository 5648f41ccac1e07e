import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Checkboxes } from '../components/checkboxes.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { graphql } from '../gql/gql.js';
import type { MailKind, MailRhythm, MeetingReminder } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import type { OwnMember } from './profile.js';

const updateMailPreferences = graphql(`
  mutation UpdateMailPreferences($input: UpdateMailPreferencesInput!) {
    act: updateMailPreferences(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

/** Each null until something is chosen: then it is as it stands. */
interface Choice {
  readonly chosen: readonly string[] | null;
  readonly reminders: readonly string[] | null;
  readonly rhythm: MailRhythm | null;
}
const UNCHOSEN: Choice = { chosen: null, reminders: null, rhythm: null };

const kinds: readonly MailKind[] = [
  ...(['MEETINGS', 'PROCEDURES', 'ACTIONS', 'FINDINGS', 'DISCUSSIONS'] as const),
  ...(['PAPERS', 'PARTICIPATION', 'RECORDED_REPLIES'] as const),
];
const leads: readonly MeetingReminder[] = ['DAY_BEFORE', 'HOUR_BEFORE'];
const rhythms: readonly MailRhythm[] = ['AT_ONCE', 'DAILY', 'WEEKLY'];

/** What one is mailed: all of it, until one says otherwise. */
export function MailChoice({ member }: { readonly member: OwnMember }) {
  const { t } = useTranslation();
  const standing = kinds.filter((kind) => !member.declinedMails?.includes(kind));
  const { values, change, discard } = useDraft<Choice>(`mail ${member.id}`, UNCHOSEN);
  const [saved, setSaved] = useState(false);
  const { perform, pending, problem, userErrors } = useAct(updateMailPreferences, () => {
    change(UNCHOSEN);
    discard();
    setSaved(true);
  });
  const wanted = values.chosen ?? standing;
  const reminded = values.reminders ?? member.meetingReminders ?? [];
  const rhythm = values.rhythm ?? member.mailRhythm ?? 'AT_ONCE';
  const choose = (choice: Partial<Choice>) => {
    setSaved(false);
    change(choice);
  };
  const input = {
    declined: kinds.filter((kind) => !wanted.includes(kind)),
    meetingReminders: leads.filter((lead) => reminded.includes(lead)),
    mailRhythm: rhythm,
  };
  return (
    <Form errors={userErrors} problem={problem} submit={() => perform(input)}>
      <p>{t('mail.intro')}</p>
      <Checkboxes
        {...{ label: t('mail.legend'), path: 'declined', value: wanted }}
        change={(chosen) => choose({ chosen })}
        choices={kinds.map((value) => ({ value, says: t(`mail.kind.${value}`) }))}
      />
      <Checkboxes
        {...{ label: t('mail.reminders'), path: 'meetingReminders', value: reminded }}
        change={(reminders) => choose({ reminders })}
        choices={leads.map((value) => ({ value, says: t(`mail.reminder.${value}`) }))}
      />
      <Radios
        {...{ label: t('mail.rhythms'), path: 'mailRhythm', value: rhythm }}
        change={(chosen) => choose({ rhythm: chosen })}
        choices={rhythms.map((value) => ({ value, says: t(`mail.rhythm.${value}`) }))}
      />
      <p className="field-hint">{t('mail.note')}</p>
      {saved ? <p role="status">{t('mail.saved')}</p> : null}
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('mail.save')}
        </Button>
      </div>
    </Form>
  );
}
