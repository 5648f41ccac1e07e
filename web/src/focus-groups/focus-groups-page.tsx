import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useViewer } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import { usePages } from '../kernel/pages.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { ButtonLink } from '../shell/link.js';
import { Page } from '../shell/page.js';
import { GroupLine } from './group-line.js';
import { type GroupState, states } from './group-state.js';

const focusGroups = graphql(`
  query FocusGroups($workingGroup: String!, $filter: FocusGroupFilter, $after: String) {
    focusGroups(workingGroup: $workingGroup, filter: $filter, first: 50, after: $after) {
      nodes {
        ...GroupLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const ofWorkingGroup = graphql(`
  query WorkingGroupOfFocusGroups($slug: String!) {
    workingGroup(by: { slug: $slug }) {
      invented
      viewerCan {
        act
        allowed
      }
      areasForInquiry {
        id
        position
        title
      }
    }
  }
`);

/** The focus groups of the chosen working group. */
export function FocusGroupsPage() {
  const { t } = useTranslation();
  const { chosen } = useGroup();
  return (
    <Page title={t('focusGroups.title')} actions={chosen ? <Propose workingGroup={chosen.slug} /> : null}>
      <Filter />
      {chosen ? <List workingGroup={chosen.slug} /> : null}
    </Page>
  );
}

function Propose({ workingGroup }: { readonly workingGroup: string }) {
  const { t } = useTranslation();
  const offered = useQuery(question(ofWorkingGroup, { slug: workingGroup })).data?.workingGroup?.viewerCan ?? [];
  if (!may(offered, 'focus-group.propose')) return null;
  return <ButtonLink to={paths.proposeFocusGroup}>{t('proposeGroup.title')}</ButtonLink>;
}

const ALL = 'ALL';

function Filter() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.focusGroups });
  const { state } = useSearch({ from: paths.focusGroups });
  const change = (value: GroupState | typeof ALL) =>
    void navigate({
      search: (before) => ({ ...before, state: value === ALL ? undefined : value }),
      replace: true,
    });
  return (
    <div className="filters not-printed" role="search" aria-label={t('focusGroups.filter')}>
      <SelectField<GroupState | typeof ALL>
        {...{ label: t('focusGroups.state'), value: state ?? ALL, change }}
        choices={[
          { value: ALL, says: t('focusGroups.all') },
          ...states.map((value) => ({ value, says: t(`focusGroup.state.${value}`) })),
        ]}
      />
    </div>
  );
}

function List({ workingGroup }: { readonly workingGroup: string }) {
  const { state } = useSearch({ from: paths.focusGroups });
  const query = usePages(
    focusGroups,
    { workingGroup, filter: state ? { state } : {} },
    ({ focusGroups: found }) => found,
  );
  return (
    <Answer of={query}>
      {(found) =>
        found.length === 0 ? (
          <None workingGroup={workingGroup} filtered={state !== undefined} />
        ) : (
          <>
            <div className="card">
              <ul className="plain-list">
                {found.map((group) => (
                  <li key={group.id}>
                    <GroupLine group={group} />
                  </li>
                ))}
              </ul>
            </div>
            <More of={query} />
          </>
        )
      }
    </Answer>
  );
}

/** Why there is none. Of a real working group that names none, what its groups are to look into is said instead. */
function None({ workingGroup, filtered }: { readonly workingGroup: string; readonly filtered: boolean }) {
  const { t } = useTranslation();
  const { account } = useViewer();
  const group = useQuery(question(ofWorkingGroup, { slug: workingGroup })).data?.workingGroup;
  if (filtered) {
    return (
      <EmptyState>
        <p>{t('focusGroups.noneInState')}</p>
        {account ? null : <p>{t('focusGroups.proposedAreHidden')}</p>}
      </EmptyState>
    );
  }
  return (
    <>
      <EmptyState>
        <p>{t('focusGroups.none')}</p>
        {group && !group.invented ? <p>{t('focusGroups.notInSources')}</p> : null}
      </EmptyState>
      {group && group.areasForInquiry.length > 0 ? (
        <section className="card">
          <h2>{t('focusGroups.areas')}</h2>
          <p>{t('focusGroups.areasIntro')}</p>
          <ol>
            {group.areasForInquiry.map(({ id, title }) => (
              <li key={id} dir="auto">
                {title}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}
