import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { languages } from '../kernel/languages.js';
import { paths } from '../paths.js';
import { PartyField } from './party-field.js';

const inviteMember = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    act: inviteMember(input: $input) {
      member {
        id
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const empty = { email: '', name: '', party: '', position: '', timeZone: '', language: 'en' };

/** Makes an account and a member, and mails the invitation. What was typed survives a reload. */
export function InviteDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { values, change, discard } = useDraft('invite', empty);
  const { perform, pending, problem, userErrors } = useAct(inviteMember, ({ member }) => {
    discard();
    close();
    if (member) void navigate({ to: paths.person, params: { member: member.id } });
  });
  const submit = () => perform({ ...values, timeZone: values.timeZone.trim() || null });
  return (
    <Dialog title={t('invite.title')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('invite.means')}</p>
        <TextField
          {...{ label: t('invite.name'), path: 'name', value: values.name, change: (name) => change({ name }) }}
          {...{ autoFocus: true, required: true, maxLength: 200 }}
        />
        <TextField
          {...{ label: t('invite.email'), path: 'email', value: values.email, change: (email) => change({ email }) }}
          {...{ type: 'email', required: true, maxLength: 254 }}
        />
        <PartyField
          {...{ label: t('invite.party'), path: 'party', value: values.party, change: (party) => change({ party }) }}
        />
        <TextField
          {...{ label: t('person.position'), path: 'position', value: values.position, maxLength: 200 }}
          change={(position) => change({ position })}
        />
        <TextField
          {...{ label: t('person.timeZone'), path: 'timeZone', value: values.timeZone, hint: t('invite.zoneHint') }}
          change={(timeZone) => change({ timeZone })}
        />
        <SelectField
          {...{ label: t('person.language'), path: 'language', value: values.language }}
          change={(language) => change({ language })}
          choices={languages.map(({ code, name }) => ({ value: code as string, says: name }))}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('invite.confirm')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
