import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Checkboxes } from '../components/checkboxes.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useViewer } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { question } from '../kernel/queries.js';
import { PartyName, usePartyName } from '../members/party-name.js';
import type { OwnParty, WholeGroup } from './focus-group-query.js';
import { peopleOfParty } from './people-of-party.js';

export const requestParticipation = graphql(`
  mutation RequestParticipation($input: RequestParticipationInput!) {
    act: requestParticipation(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly group: WholeGroup;
  readonly parties: readonly OwnParty[];
  readonly close: () => void;
}

interface Request {
  readonly party: string;
  readonly statement: string;
  readonly colleagues: readonly string[];
}

/** Asks for a party: why it wants to take part, and with whom. */
export function AskDialog({ group, parties, close }: Properties) {
  const { t } = useTranslation();
  const { member } = useViewer();
  const nameOf = usePartyName();
  const { values, change, discard } = useDraft<Request>(`ask ${group.id}`, {
    ...{ party: parties[0]?.id ?? '', statement: '', colleagues: [] },
  });
  const party = parties.some(({ id }) => id === values.party) ? values.party : (parties[0]?.id ?? '');
  const people = useQuery(question(peopleOfParty, { party })).data?.members.nodes ?? [];
  const others = people.filter(({ id }) => id !== member?.id);
  const { perform, pending, problem, userErrors } = useAct(requestParticipation, () => {
    discard();
    close();
  });
  const submit = () => {
    const colleagues = values.colleagues.filter((id) => others.some((one) => one.id === id));
    const members = member && colleagues.length > 0 ? { members: [member.id, ...colleagues] } : {};
    perform({ focusGroup: group.id, party, statement: values.statement, ...members });
  };
  return (
    <Dialog title={t('ask.question', { group: group.name })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('ask.means')}</p>
        {parties.length > 1 ? (
          <SelectField
            {...{ label: t('ask.party'), path: 'party', value: party, change: (id) => change({ party: id }) }}
            choices={parties.map((one) => ({ value: one.id, says: nameOf(one) }))}
          />
        ) : (
          <p>
            {t('ask.for')} {parties[0] ? <PartyName party={parties[0]} /> : null}
          </p>
        )}
        <TextField
          {...{ label: t('ask.statement'), hint: t('ask.statementHint'), path: 'statement', lines: 5, required: true }}
          {...{ value: values.statement, change: (statement) => change({ statement }) }}
        />
        {others.length > 0 ? (
          <Checkboxes
            {...{ label: t('ask.colleagues'), path: 'members', value: values.colleagues }}
            choices={others.map(({ id, name }) => ({ value: id, says: name }))}
            change={(colleagues) => change({ colleagues })}
          />
        ) : null}
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('ask.submit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
