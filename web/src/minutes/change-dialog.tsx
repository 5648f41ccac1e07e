import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { LanguageAndLabel } from './language-and-label.js';
import type { MeetingWithMinutes, WholeMinutes } from './minutes-query.js';

const changeMinutes = graphql(`
  mutation ChangeMinutes($input: ChangeMinutesInput!) {
    act: changeMinutes(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly meeting: MeetingWithMinutes;
  readonly minutes: WholeMinutes;
  readonly close: () => void;
}

/** Another language, in which they are composed anew, or another label. */
export function ChangeDialog({ meeting, minutes, close }: Properties) {
  const { t } = useTranslation();
  const { id, version, language, label } = minutes;
  const [values, setValues] = useState({ language, label });
  const { perform, pending, problem, userErrors } = useAct(changeMinutes, close);
  const submit = () =>
    perform({
      ...{ minutes: id, expectedVersion: version },
      ...(values.language === language ? {} : { language: values.language }),
      ...(values.label === label ? {} : { label: values.label }),
    });
  return (
    <Dialog title={t('minutes.act.change')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <LanguageAndLabel
          {...{ value: values, ofMeeting: meeting.label }}
          change={(changes) => setValues((before) => ({ ...before, ...changes }))}
        />
        {values.language === language ? null : <p>{t('minutesActs.languageMeans')}</p>}
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('minutesActs.save')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
