import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { LanguageAndLabel } from './language-and-label.js';
import type { MeetingWithMinutes } from './minutes-query.js';

const draftMinutes = graphql(`
  mutation DraftMinutes($input: DraftMinutesInput!) {
    act: draftMinutes(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

/** Drafts them from what is recorded, in the language that the secretary chooses. */
export function DraftForm({ meeting: { id, label } }: { readonly meeting: MeetingWithMinutes }) {
  const { t, i18n } = useTranslation();
  const [values, setValues] = useState({ language: i18n.language === 'fr' ? 'fr' : 'en', label });
  const { perform, pending, problem, userErrors } = useAct(draftMinutes);
  return (
    <Form errors={userErrors} problem={problem} submit={() => perform({ meeting: id, ...values })}>
      <LanguageAndLabel
        {...{ value: values, ofMeeting: label }}
        change={(changes) => setValues((before) => ({ ...before, ...changes }))}
      />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('minutesActs.draft')}
        </Button>
      </div>
    </Form>
  );
}
