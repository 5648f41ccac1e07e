import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { EditForm } from '../components/edit-form.js';
import { Notice } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import type { MeetingAgendaQuery } from '../gql/graphql.js';
import { useViewer } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { useEdit } from '../kernel/edit.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import { NotFound } from '../shell/not-found.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { AgendaFields } from './agenda-fields.js';
import { type AgendaLine, itemOf } from './agenda-line.js';

const meetingAgenda = graphql(`
  query MeetingAgenda($id: ID!) {
    meeting(by: { id: $id }) {
      id
      title
      version
      durationMinutes
      agenda {
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
  agenda.map(({ title, minutes, purpose, presenter }) => ({
    ...{ title, purpose, presenter, minutes: minutes == null ? '' : String(minutes) },
  }));

/** An agenda in words, one line an item, to be compared with another. */
const inWords = (t: TFunction, { items }: Agenda): string =>
  items
    .map(({ title, minutes, purpose, presenter }, index) => {
      const time = minutes === '' ? '' : t('meeting.minutes', { count: Number(minutes) });
      return `${index + 1}. ${[title, t(`agenda.purposes.${purpose}`), time, presenter].filter(Boolean).join(' – ')}`;
    })
    .join('\n') || t('agenda.none');

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
    { version, values: { items: linesOf(meeting) } },
    (before, now) => inWords(t, before) === inWords(t, now),
  );
  const { values, change } = edit;
  const back = { to: paths.meeting, params: { meeting: id } };
  const act = useAct(setAgenda, () => {
    edit.discard();
    void navigate(back);
  });
  const save = (expectedVersion: number) =>
    act.perform({ meeting: id, expectedVersion, items: values.items.map(itemOf) });
  const may = meeting.viewerCan.find(({ act: offered }) => offered === 'meeting.setAgenda');
  return (
    <EditForm
      {...{ edit, act, save, readAgain, allowed: may?.allowed ?? false }}
      texts={({ before, now }) => [{ name: t('agenda.title'), before: inWords(t, before), now: inWords(t, now) }]}
      saveSays={t('agendaForm.save')}
      keepSays={t('meanwhile.keepDraft')}
      beside={
        <>
          <ButtonLink {...back}>{t('dialog.cancel')}</ButtonLink>
          <p className="soft">{t('agendaForm.means')}</p>
        </>
      }
    >
      {may && !may.allowed ? (
        <Notice tone="caution" title={t('agendaForm.notAllowed')}>
          <p lang="en">{may.reason}</p>
        </Notice>
      ) : null}
      <AgendaFields
        {...{ items: values.items, change: (items) => change({ items }), path: 'items' }}
        durationMinutes={durationMinutes ?? null}
      />
    </EditForm>
  );
}
