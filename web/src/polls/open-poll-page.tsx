import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { EmptyState, Notice } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { BodiesThatPollQuery, Label } from '../gql/graphql.js';
import { useViewer, useZone } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { emptySlot, SlotFields, type SlotWords } from './slot-fields.js';

const bodiesThatPoll = graphql(`
  query BodiesThatPoll($group: String!) {
    bodies(filter: { workingGroup: $group, state: ACTIVE }, first: 100) {
      nodes {
        id
        name
        kind
      }
    }
  }
`);
const mayPoll = graphql(`
  query MayPoll($body: ID!) {
    body(by: { id: $body }) {
      viewerCan {
        act
        allowed
        reason
      }
    }
  }
`);
const openPoll = graphql(`
  mutation OpenPoll($input: OpenPollInput!) {
    act: openPoll(input: $input) {
      poll {
        id
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

export function OpenPollPage() {
  const { t } = useTranslation();
  const { known, member } = useViewer();
  const { chosen } = useGroup();
  const query = useQuery({ ...question(bodiesThatPoll, { group: chosen?.slug ?? '' }), enabled: chosen !== null });
  if (known && !member) return <SignInInvitation />;
  return (
    <Page title={t('meetings.findDate')}>
      <Answer of={query}>
        {({ bodies: { nodes } }) =>
          nodes.length > 0 ? <OpenPollForm bodies={nodes} /> : <EmptyState>{t('schedule.noBody')}</EmptyState>
        }
      </Answer>
    </Page>
  );
}

interface Words {
  readonly body: string;
  readonly title: string;
  readonly label: Label;
  readonly timeZone: string;
  readonly durationMinutes: string;
  readonly slots: readonly SlotWords[];
  readonly deadlineDate: string;
  readonly deadlineTime: string;
  readonly note: string;
}

const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const;

function inputOf(words: Words) {
  const { body, title, label, timeZone, deadlineDate, deadlineTime } = words;
  return {
    ...{ body, title, label, durationMinutes: Math.round(Number(words.durationMinutes)) || 0 },
    slots: words.slots.map(({ date, time, overlap }) => ({
      ...{ local: `${date}T${time}`, timeZone },
      ...(overlap ? { overlap } : {}),
    })),
    deadline: { local: `${deadlineDate}T${deadlineTime}`, timeZone },
    note: words.note.trim(),
  };
}

function OpenPollForm({ bodies }: { readonly bodies: BodiesThatPollQuery['bodies']['nodes'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const usual = bodies.find(({ kind }) => kind === 'STEERING_COMMITTEE') ?? bodies[0];
  const { values, change, discard } = useDraft<Words>('poll', {
    ...{ body: usual?.id ?? '', title: '', label: 'AMBER', timeZone: useZone(), durationMinutes: '120', note: '' },
    ...{ slots: [emptySlot, emptySlot], deadlineDate: '', deadlineTime: '18:00' },
  });
  const words = bodies.some(({ id }) => id === values.body) ? values : { ...values, body: usual?.id ?? '' };
  const { perform, pending, problem, userErrors } = useAct(openPoll, ({ poll }) => {
    discard();
    if (poll) void navigate({ to: paths.poll, params: { poll: poll.id } });
  });
  const may = useQuery(question(mayPoll, { body: words.body })).data?.body?.viewerCan.find(
    ({ act }) => act === 'poll.open',
  );
  const field = (name: 'title' | 'timeZone' | 'durationMinutes' | 'note' | 'deadlineDate' | 'deadlineTime') => ({
    ...{ value: words[name], change: (text: string) => change({ [name]: text }) },
  });
  const twice = userErrors.filter(({ path }) => path?.at(-1) === 'overlap').map(({ path }) => path?.[1] ?? '');
  return (
    <Form errors={userErrors} problem={problem} submit={() => perform(inputOf(words))}>
      <SelectField
        {...{ label: t('schedule.body'), path: 'body', value: words.body, change: (body) => change({ body }) }}
        choices={bodies.map(({ id, name }) => ({ value: id, says: name }))}
      />
      {may && !may.allowed ? (
        <Notice tone="caution" title={t('poll.notAllowed')} live>
          <p lang="en">{may.reason}</p>
        </Notice>
      ) : null}
      <TextField {...field('title')} label={t('schedule.name')} path="title" maxLength={300} required />
      <SelectField<Label>
        {...{ label: t('schedule.label'), path: 'label', value: words.label, change: (label) => change({ label }) }}
        choices={labels.map((label) => ({ value: label, says: t(`label.${label}`) }))}
      />
      <div className="row">
        <TextField {...field('timeZone')} label={t('when.zone')} path="timeZone" list="zones" required />
        <TextField
          {...{ label: t('when.minutes'), path: 'durationMinutes', type: 'number', min: 5, max: 20160, step: 5 }}
          {...{ ...field('durationMinutes'), required: true }}
        />
      </div>
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <SlotFields {...{ slots: words.slots, twice, change: (slots) => change({ slots }) }} />
      <fieldset>
        <legend>{t('poll.until')}</legend>
        <div className="row">
          <TextField {...field('deadlineDate')} label={t('when.date')} path="deadline.local" type="date" required />
          <TextField {...field('deadlineTime')} label={t('when.time')} path="deadline.time" type="time" required />
        </div>
      </fieldset>
      <TextField {...field('note')} label={t('poll.said')} path="note" lines={3} maxLength={2000} />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending} isDisabled={may?.allowed === false}>
          {t('poll.open')}
        </Button>
        <p className="soft">{t('poll.mail')}</p>
      </div>
    </Form>
  );
}
