import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { dayAfter } from '../components/days.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { peopleOfParty } from '../focus-groups/people-of-party.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { question } from '../kernel/queries.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';

const recordFocalPoint = graphql(`
  mutation RecordFocalPoint($input: RecordFocalPointInput!) {
    act: recordFocalPoint(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly party: string;
  readonly workingGroup: { readonly id: string; readonly name: string };
  readonly close: () => void;
}

/** Records who is the focal point of a party, from when on, and how that is known. */
export function RecordFocalPointDialog({ party, workingGroup, close }: Properties) {
  const { t } = useTranslation();
  const people = useQuery(question(peopleOfParty, { party })).data?.members.nodes ?? [];
  const [values, setValues] = useState({ member: '', from: new Date().toISOString().slice(0, 10), last: '' });
  const change = (changes: Partial<typeof values>) => setValues((before) => ({ ...before, ...changes }));
  const [evidence, setEvidence] = useState(noEvidence);
  const { perform, pending, problem, userErrors } = useAct(recordFocalPoint, close);
  const { member, from, last } = values;
  const submit = () => {
    const whom = { workingGroup: workingGroup.id, party, member, from };
    perform({ ...whom, until: last ? dayAfter(last) : null, evidence: evidenceOf(evidence) });
  };
  return (
    <Dialog title={t('focalPoint.recordAsk')} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        <p>{t('focalPoint.means', { group: workingGroup.name })}</p>
        <SelectField
          {...{
            label: t('focalPoint.person'),
            path: 'member',
            value: member,
            change: (chosen) => change({ member: chosen }),
          }}
          choices={[
            { value: '', says: t('party.choose') },
            ...people.map(({ id, name }) => ({ value: id, says: name })),
          ]}
        />
        <TextField
          {...{ label: t('focalPoint.from'), path: 'from', type: 'date', value: from, required: true }}
          change={(day) => change({ from: day })}
        />
        <TextField
          {...{ label: t('focalPoint.last'), hint: t('focalPoint.lastHint'), path: 'until', type: 'date', value: last }}
          change={(day) => change({ last: day })}
        />
        <EvidenceFields
          {...{ value: evidence, path: 'evidence' }}
          change={(changes) => setEvidence((before) => ({ ...before, ...changes }))}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending} isDisabled={!member || !from}>
            {t('focalPoint.recordSubmit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
