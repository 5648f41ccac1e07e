import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Checkboxes } from '../components/checkboxes.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import type { MailKind } from '../gql/graphql.js';
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

interface Choice {
  /** Null until something is chosen: then it is as it stands. */
  readonly chosen: readonly string[] | null;
}

const kinds: readonly MailKind[] = ['MEETINGS', 'FINDINGS', 'PAPERS', 'PARTICIPATION', 'RECORDED_REPLIES'];

/** What one is mailed: all of it, until one says otherwise. */
export function MailChoice({ member }: { readonly member: OwnMember }) {
  const { t } = useTranslation();
  const standing = kinds.filter((kind) => !member.declinedMails?.includes(kind));
  const { values, change, discard } = useDraft<Choice>(`mail ${member.id}`, { chosen: null });
  const [saved, setSaved] = useState(false);
  const { perform, pending, problem, userErrors } = useAct(updateMailPreferences, () => {
    change({ chosen: null });
    discard();
    setSaved(true);
  });
  const wanted = values.chosen ?? standing;
  const choose = (value: readonly string[]) => {
    setSaved(false);
    change({ chosen: value });
  };
  return (
    <Form
      errors={userErrors}
      problem={problem}
      submit={() => perform({ declined: kinds.filter((kind) => !wanted.includes(kind)) })}
    >
      <p>{t('mail.intro')}</p>
      <Checkboxes
        {...{ label: t('mail.legend'), path: 'declined', value: wanted, change: choose }}
        choices={kinds.map((value) => ({ value, says: t(`mail.kind.${value}`) }))}
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
