import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { CheckboxField } from '../components/checkboxes.js';
import { TextField } from '../components/fields.js';
import type { Found } from '../components/finder.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { may } from '../kernel/may.js';
import { MemberFinder } from '../members/member-finder.js';
import { ItemField } from './decision-form.js';
import { useSeatChoices } from './seat-choices.js';
import type { MeetingInSession } from './session-query.js';

const declareInterest = graphql(`
  mutation DeclareInterest($input: DeclareInterestInput!) {
    act: declareInterest(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const PERSON = 'person';

interface Properties {
  readonly meeting: MeetingInSession;
  readonly done: () => void;
}

/** Whose interest, in which item, and whether they take no part in it; of others for those who keep the record. */
export function InterestForm({ meeting, done }: Properties) {
  const { t } = useTranslation();
  const keeps = may(meeting.viewerCan, 'meeting.settleInterest');
  const own = new Set(meeting.viewerSeats.map(({ id }) => id));
  const seats = useSeatChoices(meeting).filter(({ value }) => keeps || own.has(value));
  const [whose, setWhose] = useState('');
  const [member, setMember] = useState<Found | null>(null);
  const [item, setItem] = useState('');
  const [statement, setStatement] = useState('');
  const [withdraws, setWithdraws] = useState(false);
  const { perform, pending, problem, userErrors } = useAct(declareInterest, done);
  const submit = () =>
    perform({
      ...{ meeting: meeting.id, statement: statement.trim(), withdraws },
      ...(item ? { item } : {}),
      ...(whose === PERSON ? { member: member?.id ?? '' } : whose ? { seat: whose } : {}),
    });
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      <SelectField
        {...{ label: t('interestActs.whose'), value: whose, change: setWhose, path: 'seat' }}
        choices={[
          { value: '', says: t('interestActs.mine') },
          ...seats,
          ...(keeps ? [{ value: PERSON, says: t('interestActs.ofAPerson') }] : []),
        ]}
      />
      {whose === PERSON ? (
        <MemberFinder {...{ label: t('guest.person'), path: 'member', chosen: member, choose: setMember }} />
      ) : null}
      <ItemField meeting={meeting} value={item} change={setItem} />
      <TextField
        {...{ label: t('interestActs.statement'), path: 'statement', lines: 2, maxLength: 2000 }}
        {...{ value: statement, change: setStatement }}
      />
      <CheckboxField
        {...{ label: t('interest.withdraws'), hint: t('interestActs.withdrawsHint') }}
        {...{ value: withdraws, change: setWithdraws }}
      />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('interest.declare')}
        </Button>
        <Button onPress={done}>{t('decision.leave')}</Button>
      </div>
    </Form>
  );
}
