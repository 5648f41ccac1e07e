import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { PartyField } from './party-field.js';
import type { WholePerson } from './person-query.js';

const changeRepresentation = graphql(`
  mutation ChangeRepresentation($input: ChangeRepresentationInput!) {
    act: changeRepresentation(input: $input) {
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

/** For whom somebody speaks from a day on. What they fill for the former party ends then, and this says so. */
export function RepresentDialog({ person, close }: Properties) {
  const { t } = useTranslation();
  const [values, setValues] = useState({ party: '', position: '', from: new Date().toISOString().slice(0, 10) });
  const change = (changes: Partial<typeof values>) => setValues((before) => ({ ...before, ...changes }));
  const { perform, pending, problem, userErrors } = useAct(changeRepresentation, close);
  return (
    <Dialog title={t('represent.ask', { name: person.name })} open close={close}>
      <Form
        {...{ errors: userErrors, problem }}
        submit={() => perform({ ...values, member: person.id, expectedVersion: person.version })}
      >
        <p>{t('represent.means')}</p>
        <PartyField
          {...{ label: t('represent.party'), path: 'party', value: values.party, change: (party) => change({ party }) }}
        />
        <TextField
          {...{ label: t('person.position'), path: 'position', value: values.position, maxLength: 200 }}
          change={(position) => change({ position })}
        />
        <TextField
          {...{ label: t('represent.from'), path: 'from', type: 'date', value: values.from, required: true }}
          change={(from) => change({ from })}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending} isDisabled={!values.party || !values.from}>
            {t('represent.confirm')}
          </Button>
          <Button onPress={close}>{t('represent.keep')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
