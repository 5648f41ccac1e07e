import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Notice } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import type { MeetingToMoveQuery } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { fieldsOf } from '../kernel/dates.js';
import { useDraft } from '../kernel/draft.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import { Page } from '../shell/page.js';
import { noWaiver, waiverOf, type WaiverWords } from './waiver.js';
import { WaiverFields } from './waiver-fields.js';
import { startsAtOf, type When, WhenFields } from './when-fields.js';

const meetingToMove = graphql(`
  query MeetingToMove($id: ID!) {
    meeting(by: { id: $id }) {
      id
      title
      version
      startsAt
      timeZone
      durationMinutes
      body {
        id
      }
      viewerCan {
        act
        allowed
        reason
      }
    }
  }
`);
const rescheduleMeeting = graphql(`
  mutation RescheduleMeeting($input: RescheduleMeetingInput!) {
    act: rescheduleMeeting(input: $input) {
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

export function ReschedulePage() {
  const { t } = useTranslation();
  const { meeting: id } = useParams({ from: paths.rescheduleMeeting });
  const query = useQuery({ ...question(meetingToMove, { id }), refetchInterval: false });
  return (
    <Page title={t('reschedule.title')}>
      <Answer of={query}>{({ meeting }) => (meeting ? <RescheduleForm meeting={meeting} /> : null)}</Answer>
    </Page>
  );
}

function RescheduleForm({ meeting }: { readonly meeting: NonNullable<MeetingToMoveQuery['meeting']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const own = useZone();
  const timeZone = meeting.timeZone ?? own;
  const fields = meeting.startsAt ? fieldsOf(meeting.startsAt, timeZone) : { date: '', time: '14:00' };
  const { values, change, discard } = useDraft<When & WaiverWords & { readonly reason: string }>(
    `reschedule ${meeting.id}`,
    {
      ...{ ...fields, timeZone, overlap: '', durationMinutes: String(meeting.durationMinutes ?? 120) },
      ...{ reason: '', ...noWaiver },
    },
  );
  const back = { to: paths.meeting, params: { meeting: meeting.id } };
  const { perform, pending, problem, userErrors } = useAct(rescheduleMeeting, () => {
    discard();
    void navigate(back);
  });
  const may = meeting.viewerCan.find(({ act }) => act === 'meeting.reschedule');
  const submit = () =>
    perform({
      ...{ meeting: meeting.id, expectedVersion: meeting.version, reason: values.reason },
      ...{ startsAt: startsAtOf(values), durationMinutes: Math.round(Number(values.durationMinutes)) || 0 },
      ...waiverOf(values),
    });
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      <p>
        <strong dir="auto">{meeting.title}</strong>. {t('reschedule.means')}
      </p>
      {may && !may.allowed ? (
        <Notice tone="caution">
          <p lang="en">{may.reason}</p>
        </Notice>
      ) : null}
      <WhenFields body={may?.allowed ? meeting.body.id : null} value={values} change={change} />
      <TextField
        {...{ label: t('callOff.reason'), path: 'reason', lines: 3, required: true, maxLength: 2000 }}
        {...{ value: values.reason, change: (reason) => change({ reason }), hint: t('callOff.reasonHint') }}
      />
      <WaiverFields errors={userErrors} value={values} change={change} />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending} isDisabled={may?.allowed === false}>
          {t('reschedule.submit')}
        </Button>
        <ButtonLink {...back}>{t('dialog.cancel')}</ButtonLink>
      </div>
    </Form>
  );
}
