import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { TextField } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { SelectField } from '../../components/select.js';
import { graphql } from '../../gql/gql.js';
import { useAct } from '../../kernel/act.js';
import { question } from '../../kernel/queries.js';
import type { WholeFinding } from '../finding-query.js';

const noteFinding = graphql(`
  mutation NoteFinding($input: NoteFindingInput!) {
    act: noteFinding(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const approveFinding = graphql(`
  mutation ApproveFinding($input: ApproveFindingInput!) {
    act: approveFinding(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const lastDecisions = graphql(`
  query DecisionsOfCommittee($id: ID!) {
    decisions(filter: { body: { id: $id } }, first: 50) {
      nodes {
        id
        text
      }
    }
  }
`);

interface Properties {
  readonly finding: WholeFinding;
  readonly step: 'note' | 'approve';
  readonly close: () => void;
}

const NONE = '';
const SHOWN = 100;
const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** What the committee makes of a finding, and the decision on which that rests, if there is one. */
export function ConcludeDialog({ finding, step, close }: Properties) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [decision, setDecision] = useState(NONE);
  const committee = finding.transmittedTo?.id ?? '';
  const decisions = useQuery(question(lastDecisions, { id: committee })).data?.decisions.nodes ?? [];
  const [note, approve] = [useAct(noteFinding, close), useAct(approveFinding, close)];
  const { perform, pending, problem, userErrors } = step === 'note' ? note : approve;
  const submit = () =>
    perform({
      ...{ finding: finding.id, expectedVersion: finding.version, note: words.trim() || null },
      decision: decision || null,
    });
  return (
    <Dialog title={t(`findingAct.${step}`)} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        <p>{t(`findingAct.${step}Means`)}</p>
        {decisions.length > 0 ? (
          <SelectField
            {...{ label: t('findingAct.decision'), path: 'decision', value: decision, change: setDecision }}
            choices={[
              { value: NONE, says: t('findingAct.noDecision') },
              ...decisions.map(({ id, text }) => ({ value: id, says: shortened(text) })),
            ]}
          />
        ) : null}
        <TextField
          {...{ label: t('findingAct.concludeWords'), path: 'note', lines: 3, maxLength: 2000 }}
          {...{ value: words, change: setWords }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t(`findingAct.${step}`)}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
