import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Checkboxes } from '../components/checkboxes.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import type { Found } from '../components/finder.js';
import { Form } from '../components/form.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { question } from '../kernel/queries.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { PartyFinder } from '../members/party-finder.js';
import { requestParticipation } from './ask-dialog.js';
import type { WholeGroup } from './focus-group-query.js';
import { peopleOfParty } from './people-of-party.js';

interface Properties {
  readonly group: WholeGroup;
  readonly close: () => void;
}

/** Records that a party wrote to take part: its words, its people, and how it is known. */
export function RecordRequestDialog({ group, close }: Properties) {
  const { t } = useTranslation();
  const [party, setParty] = useState<Found | null>(null);
  const [people, setPeople] = useState<readonly string[]>([]);
  const [evidence, setEvidence] = useState(noEvidence);
  const { values, change, discard } = useDraft(`record ${group.id}`, { statement: '' });
  const { perform, pending, problem, userErrors } = useAct(requestParticipation, () => {
    discard();
    close();
  });
  const submit = () => {
    const request = { focusGroup: group.id, party: party?.id ?? '', statement: values.statement };
    perform({ ...request, members: [...people], evidence: evidenceOf(evidence) });
  };
  return (
    <Dialog title={t('recordRequest.ask', { group: group.name })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('recordRequest.means')}</p>
        <PartyFinder
          {...{ label: t('ask.party'), path: 'party', chosen: party }}
          choose={(chosen) => {
            setParty(chosen);
            setPeople([]);
          }}
        />
        {party ? <People {...{ party: party.id, value: people, change: setPeople }} /> : null}
        <TextField
          {...{ label: t('recordRequest.statement'), path: 'statement', lines: 4, required: true }}
          {...{ value: values.statement, change: (statement) => change({ statement }) }}
        />
        <EvidenceFields
          {...{ value: evidence, path: 'evidence' }}
          change={(changes) => setEvidence((before) => ({ ...before, ...changes }))}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('recordRequest.submit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

interface Chosen {
  readonly party: string;
  readonly value: readonly string[];
  readonly change: (people: readonly string[]) => void;
}

/** Those who represent the party; it may name nobody yet. */
function People({ party, value, change }: Chosen) {
  const { t } = useTranslation();
  const people = useQuery(question(peopleOfParty, { party })).data?.members.nodes;
  if (!people) return null;
  if (people.length === 0) return <p className="soft">{t('recordRequest.nobody')}</p>;
  return (
    <Checkboxes
      {...{ label: t('recordRequest.people'), path: 'members', value, change }}
      choices={people.map(({ id, name }) => ({ value: id, says: name }))}
    />
  );
}
