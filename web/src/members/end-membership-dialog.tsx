import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useViewer } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { paths } from '../paths.js';
import type { WholePerson } from './person-query.js';

const endMembership = graphql(`
  mutation EndMembership($input: EndMembershipInput!) {
    act: endMembership(input: $input) {
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

interface Properties {
  readonly person: WholePerson;
  readonly close: () => void;
}

/** Asks once, in words, and says what ends and what stays. */
export function EndMembershipDialog({ person, close }: Properties) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { member } = useViewer();
  const [reason, setReason] = useState('');
  const own = member?.id === person.id;
  const { perform, pending, problem, userErrors } = useAct(endMembership, (ended) => {
    close();
    // Whoever is no longer seen has no page any more.
    if (!ended.member) void navigate({ to: own ? paths.week : paths.people });
  });
  return (
    <Dialog title={own ? t('endMembership.askOwn') : t('endMembership.ask', { name: person.name })} open close={close}>
      <Form
        {...{ errors: userErrors, problem }}
        submit={() => perform({ member: person.id, reason, expectedVersion: person.version })}
      >
        <p>{own ? t('endMembership.meansOwn') : t('endMembership.means')}</p>
        <p>{t('endMembership.stays')}</p>
        <TextField
          {...{ label: t('endMembership.reason'), path: 'reason', lines: 3, value: reason, change: setReason }}
          {...{ required: true, autoFocus: true, maxLength: 2000 }}
        />
        <div className="actions">
          <Button type="submit" look="danger" pending={pending}>
            {t('endMembership.confirm')}
          </Button>
          <Button onPress={close}>{t('endMembership.keep')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
