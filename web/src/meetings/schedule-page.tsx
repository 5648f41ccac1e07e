import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { EmptyState, Notice } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useViewer, useZone } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { ButtonLink } from '../shell/link.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { ArrangementFields } from './arrangement-fields.js';
import { emptyPlan, inputOf, type Plan } from './plan.js';
import { asksWaiver } from './waiver.js';
import { WhenFields } from './when-fields.js';
import { whenShown } from '../kernel/when-shown.js';

const bodiesThatMeet = graphql(`
  query BodiesThatMeet($group: String!) {
    bodies(filter: { workingGroup: $group, state: ACTIVE }, first: 100) {
      nodes {
        id
        name
        kind
      }
    }
  }
`);
const mayMeet = graphql(`
  query MayMeet($body: ID!) {
    body(by: { id: $body }) {
      viewerCan {
        act
        allowed
        reason
      }
    }
  }
`);
const scheduleMeeting = graphql(`
  mutation ScheduleMeeting($input: ScheduleMeetingInput!) {
    act: scheduleMeeting(input: $input) {
      meeting {
        id
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

/** Rarely needed, and only after a refusal. */
const AgendaFields = whenShown(async () => (await import('./agenda-fields.js')).AgendaFields, 'agenda');
const WaiverFields = whenShown(async () => (await import('./waiver-fields.js')).WaiverFields, 'convening');

export function SchedulePage() {
  const { t } = useTranslation();
  const { known, member } = useViewer();
  const { chosen } = useGroup();
  const query = useQuery({ ...question(bodiesThatMeet, { group: chosen?.slug ?? '' }), enabled: chosen !== null });
  if (known && !member) return <SignInInvitation />;
  return (
    <Page title={t('schedule.title')}>
      <Answer of={query}>
        {({ bodies: { nodes } }) =>
          nodes.length > 0 ? <ScheduleForm bodies={nodes} /> : <EmptyState>{t('schedule.noBody')}</EmptyState>
        }
      </Answer>
    </Page>
  );
}

interface MeetingBody {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

function ScheduleForm({ bodies }: { readonly bodies: readonly MeetingBody[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const zone = useZone();
  const { body: asked } = useSearch({ from: paths.scheduleMeeting });
  const usual = bodies.find(({ id }) => id === asked) ?? bodies.find(({ kind }) => kind === 'STEERING_COMMITTEE');
  const { values, change, discard } = useDraft<Plan>('schedule', {
    ...emptyPlan,
    ...{ timeZone: zone, body: (usual ?? bodies[0])?.id ?? '' },
  });
  const known = bodies.some(({ id }) => id === values.body) ? values.body : (bodies[0]?.id ?? '');
  const plan = { ...values, body: known };
  const { perform, pending, problem, userErrors } = useAct(scheduleMeeting, ({ meeting }) => {
    discard();
    if (meeting) void navigate({ to: paths.meeting, params: { meeting: meeting.id } });
  });
  const may = useQuery(question(mayMeet, { body: plan.body })).data?.body?.viewerCan.find(
    ({ act }) => act === 'meeting.schedule',
  );
  return (
    <Form errors={userErrors} problem={problem} submit={() => perform(inputOf(plan))}>
      <SelectField
        {...{ label: t('schedule.body'), path: 'body', value: plan.body, change: (body) => change({ body }) }}
        choices={bodies.map(({ id, name }) => ({ value: id, says: name }))}
      />
      {may && !may.allowed ? (
        <Notice tone="caution" title={t('schedule.notAllowed')} live>
          <p lang="en">{may.reason}</p>
        </Notice>
      ) : null}
      <p>
        <ButtonLink
          to={paths.suggestSlots}
          search={{ body: plan.body, minutes: plan.durationMinutes, mode: plan.mode }}
        >
          {t('schedule.suggest')}
        </ButtonLink>
      </p>
      <ArrangementFields value={plan} change={change} />
      <WhenFields body={may?.allowed ? plan.body : null} value={plan} change={change} />
      <AgendaFields
        {...{ items: plan.agenda, change: (agenda) => change({ agenda }), path: 'agenda' }}
        durationMinutes={Number(plan.durationMinutes) || null}
      />
      {asksWaiver(userErrors, plan) ? <WaiverFields errors={userErrors} value={plan} change={change} /> : null}
      <div className="actions">
        <Button type="submit" look="primary" pending={pending} isDisabled={may?.allowed === false}>
          {t('schedule.submit')}
        </Button>
        <p className="soft">{t('schedule.mail')}</p>
      </div>
    </Form>
  );
}
