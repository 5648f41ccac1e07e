import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { EmptyState } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { Label } from '../gql/graphql.js';
import { plainDate } from '../kernel/dates.js';
import { question } from '../kernel/queries.js';
import { IssueForm } from '../papers/issue-form.js';

const meetingsToHandInTo = graphql(`
  query MeetingsToHandInTo($group: ID!, $now: DateTime!) {
    focusGroup(by: { id: $group }) {
      id
      name
      meetings(filter: { from: $now }, orderBy: { field: STARTS_AT, direction: ASC }, first: 20) {
        nodes {
          ...MeetingToHandInTo
        }
      }
      workingGroup {
        meetings(filter: { from: $now }, orderBy: { field: STARTS_AT, direction: ASC }, first: 20) {
          nodes {
            ...MeetingToHandInTo
          }
        }
      }
    }
  }
`);
graphql(`
  fragment MeetingToHandInTo on Meeting {
    id
    title
    label
    startsAt
    body {
      name
    }
  }
`);

interface Properties {
  readonly group: string;
  readonly report: {
    readonly title: string;
    readonly label: Label;
    readonly markdown: string;
    readonly fileName: string;
  };
  readonly close: () => void;
}

/** The draft, as it stands here, becomes a paper of the group, for a meeting of it or of its working group. */
export function HandIn({ group, report, close }: Properties) {
  const { t, i18n } = useTranslation();
  const now = useMemo(() => new Date().toISOString(), []);
  const [chosen, setChosen] = useState('');
  const { title, label, markdown, fileName } = report;
  const file = useMemo(() => new File([markdown], `${fileName}.md`, { type: 'text/markdown' }), [markdown, fileName]);
  const query = useQuery(question(meetingsToHandInTo, { group, now }));
  return (
    <Answer of={query}>
      {({ focusGroup }) => {
        if (!focusGroup) return null;
        const found = [...focusGroup.meetings.nodes, ...(focusGroup.workingGroup?.meetings.nodes ?? [])];
        const meeting = found.find(({ id }) => id === chosen);
        if (found.length === 0) return <EmptyState>{t('progressReport.noMeeting')}</EmptyState>;
        const says = (one: (typeof found)[number]) =>
          [one.title, one.body?.name, one.startsAt ? plainDate(one.startsAt.slice(0, 10), i18n.language) : null]
            .filter(Boolean)
            .join(' – ');
        return (
          <>
            <SelectField
              {...{ label: t('progressReport.meeting'), value: chosen, change: setChosen }}
              choices={[
                { value: '', says: t('progressReport.choose') },
                ...found.map((one) => ({ value: one.id, says: says(one) })),
              ]}
            />
            {meeting ? (
              <IssueForm key={chosen} {...{ body: focusGroup, meeting, close }} given={{ title, label, file }} />
            ) : null}
          </>
        );
      }}
    </Answer>
  );
}
