import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { adoptAgenda, amendAgenda } from '../agendas/agenda-acts.js';
import { Answer } from '../components/answer.js';
import { EditForm } from '../components/edit-form.js';
import { TextField } from '../components/fields.js';
import { Notice } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import type { MeetingAgendaQuery } from '../gql/graphql.js';
import { useViewer } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { useEdit } from '../kernel/edit.js';
import { may } from '../kernel/may.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import { NotFound } from '../shell/not-found.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { AgendaFields } from './agenda-fields.js';
import { type AgendaLine, itemOf, numbersOf } from './agenda-line.js';

const meetingAgenda = graphql(`
  query MeetingAgenda($id: ID!) {
    meeting(by: { id: $id }) {
      id
      title
      version
      durationMinutes
      agenda {
        id
        kind
        title
        minutes
        purpose
        presenter
      }
      viewerCan {
        act
        allowed
        reason
      }
    }
  }
`);
const setAgenda = graphql(`
  mutation SetAgenda($input: SetAgendaInput!) {
    act: setAgenda(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

type MeetingWithAgenda = NonNullable<MeetingAgendaQuery['meeting']>;
interface Agenda {
  readonly items: readonly AgendaLine[];
  /** Whether the body adopts it so, in session; and why it changes it. */
  readonly adopting: boolean;
  readonly reason: string;
}

export function AgendaPage() {
  const { t } = useTranslation();
  const { meeting: id } = useParams({ from: paths.setAgenda });
  const { known, account } = useViewer();
  const query = useQuery(question(meetingAgenda, { id }));
  if (known && !account) return <SignInInvitation />;
  return (
    <Answer of={query}>
      {({ meeting }) =>
        meeting ? (
          <Page title={t('agenda.title')} notes={<p dir="auto">{meeting.title}</p>}>
            <AgendaForm meeting={meeting} readAgain={() => void query.refetch()} />
          </Page>
        ) : (
          <NotFound />
        )
      }
    </Answer>
  );
}

const linesOf = ({ agenda }: MeetingWithAgenda): AgendaLine[] =>
  agenda.map(({ id, kind, title, minutes, purpose, presenter }) => ({
    ...{ id, kind, title, purpose, presenter, minutes: minutes == null ? '' : String(minutes) },
  }));

/** An agenda in words, one line an item, to be compared with another. */
const inWords = (t: TFunction, { items }: Agenda): string => {
  const numbers = numbersOf(items);
  const lines = items.map(({ kind, title, minutes, purpose, presenter }, index) => {
    if (kind === 'SECTION') return title;
    const time = minutes === '' ? '' : t('meeting.minutes', { count: Number(minutes) });
    return `${numbers[index]}. ${[title, t(`agenda.purposes.${purpose}`), time, presenter].filter(Boolean).join(' – ')}`;
  });
  return lines.join('\n') || t('agenda.none');
};

interface Properties {
  readonly meeting: MeetingWithAgenda;
  readonly readAgain: () => void;
}

function AgendaForm({ meeting, readAgain }: Properties) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, version, durationMinutes } = meeting;
  const edit = useEdit<Agenda>(
    `agenda ${id}`,
    { version, values: { items: linesOf(meeting), adopting: false, reason: '' } },
    (before, now) => inWords(t, before) === inWords(t, now),
  );
  const { values, change } = edit;
  const back = { to: paths.meeting, params: { meeting: id } };
  const done = () => {
    edit.discard();
    void navigate(back);
  };
  const acts = { set: useAct(setAgenda, done), adopt: useAct(adoptAgenda, done), amend: useAct(amendAgenda, done) };
  const amends = may(meeting.viewerCan, 'agenda.amend');
  const adopts = may(meeting.viewerCan, 'agenda.adopt');
  const chosen = amends ? 'amend' : adopts && values.adopting ? 'adopt' : 'set';
  const act = acts[chosen];
  const save = (expectedVersion: number) => {
    const input = { meeting: id, expectedVersion, items: values.items.map(itemOf) };
    const reason = values.reason.trim();
    if (chosen === 'set') acts.set.perform(input);
    else if (chosen === 'adopt') acts.adopt.perform({ ...input, ...(reason ? { reason } : {}) });
    else acts.amend.perform({ ...input, reason });
  };
  const sets = meeting.viewerCan.find(({ act: offered }) => offered === 'meeting.setAgenda');
  return (
    <EditForm
      {...{ edit, act, save, readAgain, allowed: amends || (sets?.allowed ?? false) }}
      texts={({ before, now }) => [{ name: t('agenda.title'), before: inWords(t, before), now: inWords(t, now) }]}
      saveSays={t(`agendaForm.${chosen === 'set' ? 'save' : chosen}`)}
      keepSays={t('meanwhile.keepDraft')}
      beside={
        <>
          <ButtonLink {...back}>{t('dialog.cancel')}</ButtonLink>
          <p className="soft">{t(amends ? 'agendaForm.amendMeans' : 'agendaForm.means')}</p>
        </>
      }
    >
      {sets && !sets.allowed && !amends ? (
        <Notice tone="caution" title={t('agendaForm.notAllowed')}>
          <p lang="en">{sets.reason}</p>
        </Notice>
      ) : null}
      <AgendaFields
        {...{ items: values.items, change: (items) => change({ items }), path: 'items' }}
        durationMinutes={durationMinutes ?? null}
      />
      {adopts ? (
        <label className="radio">
          <input
            type="checkbox"
            checked={values.adopting}
            onChange={({ target }) => change({ adopting: target.checked })}
          />
          {t('agendaForm.adopting')}
        </label>
      ) : null}
      {amends || (adopts && values.adopting) ? (
        <TextField
          {...{ label: t('agendaForm.reason'), path: 'reason', lines: 2, value: values.reason, required: amends }}
          {...{ maxLength: 2000, change: (reason) => change({ reason }) }}
        />
      ) : null}
    </EditForm>
  );
}
