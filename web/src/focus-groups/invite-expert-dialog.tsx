import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { dayAfter } from '../components/days.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import type { Found } from '../components/finder.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { question } from '../kernel/queries.js';
import { MemberFinder } from '../members/member-finder.js';
import type { WholeGroup } from './focus-group-query.js';

const inviteExpert = graphql(`
  mutation InviteExpert($input: InviteExpertInput!) {
    act: inviteExpert(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const findingsToRead = graphql(`
  query FindingsToRead($id: ID!) {
    focusGroup(by: { id: $id }) {
      findings(first: 100) {
        nodes {
          id
          symbol
          title
        }
      }
    }
  }
`);

interface Properties {
  readonly group: WholeGroup;
  readonly close: () => void;
}

/** Whom, to read what, until when, and why. */
export function InviteExpertDialog({ group, close }: Properties) {
  const { t } = useTranslation();
  const [member, setMember] = useState<Found | null>(null);
  const [finding, setFinding] = useState('');
  const [last, setLast] = useState('');
  const [reason, setReason] = useState('');
  const { data } = useQuery(question(findingsToRead, { id: group.id }));
  const { perform, pending, problem, userErrors } = useAct(inviteExpert, close);
  // A draft has no symbol, and is its author's.
  const findings = (data?.focusGroup?.findings.nodes ?? []).filter(({ symbol }) => symbol);
  const submit = () =>
    perform({
      ...{ focusGroup: group.id, member: member?.id ?? '', until: last ? dayAfter(last) : '', reason },
      ...(finding ? { finding } : {}),
    });
  return (
    <Dialog title={t('experts.ask', { group: group.name })} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        <p>{t('experts.askMeans')}</p>
        <MemberFinder {...{ label: t('experts.who'), path: 'member', chosen: member, choose: setMember }} />
        <SelectField
          {...{ label: t('experts.reads'), path: 'finding', value: finding, change: setFinding }}
          choices={[
            { value: '', says: t('experts.whole') },
            ...findings.map(({ id, symbol, title }) => ({ value: id, says: `${symbol}: ${title}` })),
          ]}
        />
        <TextField
          {...{ label: t('experts.last'), hint: t('experts.lastHint'), path: 'until', type: 'date', required: true }}
          {...{ value: last, change: setLast }}
        />
        <TextField
          {...{ label: t('experts.reason'), hint: t('experts.reasonHint'), path: 'reason', lines: 3, required: true }}
          {...{ value: reason, change: setReason }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('experts.submit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
