import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { question } from '../kernel/queries.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { noWaiver, waiverOf } from '../meetings/waiver.js';
import { WaiverFields } from '../meetings/waiver-fields.js';
import type { WholeGroup } from './focus-group-query.js';
import { LeadFields, type LeadingSeat, seatsThatLead } from './lead-fields.js';

const designateLead = graphql(`
  mutation DesignateLead($input: DesignateLeadInput!) {
    act: designateLead(input: $input) {
      userErrors {
        message
        path
        rule
        waivable
        clause {
          number
          heading
          bodyMarkdown
        }
      }
    }
  }
`);

interface Properties {
  readonly group: WholeGroup;
  readonly close: () => void;
}

/** Says who leads for a seat from today. */
export function DesignateDialog({ group, close }: Properties) {
  const { t } = useTranslation();
  const query = useQuery(question(seatsThatLead, { workingGroup: group.workingGroup.slug }));
  return (
    <Dialog title={t('designate.title')} open close={close}>
      <p>{t('designate.means')}</p>
      <Answer of={query}>
        {({ steeringCommittee, viewer }) => (
          <DesignateForm {...{ group, close, seats: steeringCommittee?.seats ?? [], viewer: viewer?.id ?? '' }} />
        )}
      </Answer>
    </Dialog>
  );
}

interface FormProperties extends Properties {
  readonly seats: readonly LeadingSeat[];
  readonly viewer: string;
}

/** For the seat in whose delegation one serves; for any other with the evidence of what it said by other means. */
function DesignateForm({ group, close, seats, viewer }: FormProperties) {
  const { t } = useTranslation();
  const isOwn = (seat: LeadingSeat | undefined) => seat?.delegates.some(({ member }) => member?.id === viewer) ?? false;
  const [values, setValues] = useState(() => ({
    ...{ seat: (seats.find(isOwn) ?? seats[0])?.id ?? '', member: '', ...noEvidence(), ...noWaiver },
  }));
  const change = (changes: Partial<typeof values>) => setValues((before) => ({ ...before, ...changes }));
  const own = isOwn(seats.find(({ id }) => id === values.seat));
  const { perform, pending, problem, userErrors } = useAct(designateLead, close);
  const { seat, member } = values;
  const submit = () =>
    perform({
      ...{ focusGroup: group.id, member, ...waiverOf(values) },
      ...(own ? { seat } : { onBehalfOf: { seat, evidence: evidenceOf(values) } }),
    });
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      <LeadFields
        {...{ seats, value: values, change, nobody: t('designate.choose') }}
        paths={{ seat: own ? 'seat' : 'onBehalfOf.seat', member: 'member' }}
      />
      {own ? null : <EvidenceFields value={values} change={change} />}
      <WaiverFields errors={userErrors} value={values} change={change} />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('designate.submit')}
        </Button>
        <Button onPress={close}>{t('dialog.cancel')}</Button>
      </div>
    </Form>
  );
}
