import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { EmptyState } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { MeetingsThatDecideQuery } from '../gql/graphql.js';
import { question } from '../kernel/queries.js';

const meetingsInSession = graphql(`
  query MeetingsThatDecide($body: ID!) {
    meetings(filter: { body: { id: $body }, state: IN_SESSION }, first: 20) {
      nodes {
        id
        title
      }
    }
  }
`);

export type InSession = MeetingsThatDecideQuery['meetings']['nodes'][number];

interface Properties {
  readonly body: string;
  readonly children: (meetings: readonly InSession[]) => ReactNode;
}

/** What a meeting decides about minutes it decides in session: without one there is nothing to record. */
export function WithMeetingInSession({ body, children }: Properties) {
  const { t } = useTranslation();
  const query = useQuery(question(meetingsInSession, { body }));
  return (
    <Answer of={query}>
      {({ meetings: { nodes } }) =>
        nodes.length === 0 ? <EmptyState>{t('minutesActs.noneInSession')}</EmptyState> : children(nodes)
      }
    </Answer>
  );
}

interface FieldProperties {
  readonly meetings: readonly InSession[];
  readonly value: string;
  readonly change: (meeting: string) => void;
}

export function MeetingField({ meetings, value, change }: FieldProperties) {
  const { t } = useTranslation();
  return (
    <SelectField
      {...{ label: t('minutesActs.atMeeting'), path: 'atMeeting', value, change }}
      choices={meetings.map(({ id, title }) => ({ value: id, says: title }))}
    />
  );
}
