import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { EmptyState, Notice } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import type { MayProposeQuery } from '../gql/graphql.js';
import { useViewer } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { question } from '../kernel/queries.js';
import { WaiverFields } from '../meetings/waiver-fields.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { ButtonLink } from '../shell/link.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { seatsThatLead, type LeadingSeat } from './lead-fields.js';
import { LeadsFields } from './leads-fields.js';
import { emptyProposal, inputOf, type Proposal } from './proposal.js';
import { ProposalFields } from './proposal-fields.js';

const mayPropose = graphql(`
  query MayPropose($workingGroup: String!) {
    workingGroup(by: { slug: $workingGroup }) {
      id
      name
      viewerCan {
        act
        allowed
        reason
      }
    }
  }
`);
const proposeFocusGroup = graphql(`
  mutation ProposeFocusGroup($input: ProposeFocusGroupInput!) {
    act: proposeFocusGroup(input: $input) {
      focusGroup {
        slug
      }
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

export function ProposePage() {
  const { t } = useTranslation();
  const { known, member } = useViewer();
  const { chosen } = useGroup();
  const workingGroup = chosen?.slug ?? '';
  const group = useQuery({ ...question(mayPropose, { workingGroup }), enabled: chosen !== null });
  const seats = useQuery({
    ...question(seatsThatLead, { workingGroup }),
    ...{ enabled: chosen !== null, refetchInterval: false },
  });
  if (known && !member) return <SignInInvitation />;
  return (
    <Page title={t('proposeGroup.title')}>
      <Answer of={group}>
        {({ workingGroup: found }) => (
          <Answer of={seats}>
            {({ steeringCommittee }) =>
              found && steeringCommittee && steeringCommittee.seats.length > 0 ? (
                <ProposeForm group={found} seats={steeringCommittee.seats} />
              ) : (
                <EmptyState>{t('proposeGroup.noCommittee')}</EmptyState>
              )
            }
          </Answer>
        )}
      </Answer>
    </Page>
  );
}

interface Properties {
  readonly group: NonNullable<MayProposeQuery['workingGroup']>;
  readonly seats: readonly LeadingSeat[];
}

function ProposeForm({ group, seats }: Properties) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { values, change, discard } = useDraft<Proposal>(`propose ${group.id}`, emptyProposal);
  // A seat of another day, or of another committee, says nothing.
  const kept = values.leads.filter(({ seat }) => seats.some(({ id }) => id === seat));
  const leads = kept.length > 0 ? kept : [{ seat: seats[0]?.id ?? '', member: '' }];
  const { perform, pending, problem, userErrors } = useAct(proposeFocusGroup, ({ focusGroup }) => {
    discard();
    if (focusGroup) void navigate({ to: paths.focusGroup, params: { focusGroup: focusGroup.slug } });
  });
  const may = group.viewerCan.find(({ act }) => act === 'focus-group.propose');
  return (
    <Form errors={userErrors} problem={problem} submit={() => perform(inputOf(values, group.id, leads))}>
      <p>
        {t('proposeGroup.in')} <bdi>{group.name}</bdi>. {t('proposeGroup.means')}
      </p>
      {may && !may.allowed ? (
        <Notice tone="caution" title={t('proposeGroup.notAllowed')}>
          <p lang="en">{may.reason}</p>
        </Notice>
      ) : null}
      <ProposalFields value={values} change={change} />
      <LeadsFields {...{ seats, value: leads }} change={(changed) => change({ leads: changed })} />
      <WaiverFields errors={userErrors} value={values} change={change} />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending} isDisabled={may?.allowed === false}>
          {t('proposeGroup.submit')}
        </Button>
        <ButtonLink to={paths.focusGroups}>{t('dialog.cancel')}</ButtonLink>
      </div>
    </Form>
  );
}
