import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { Overtaken } from '../components/overtaken.js';
import { Notice } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import type { MeetingAgendaQuery } from '../gql/graphql.js';
import { useViewer } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { RequestProblem } from '../kernel/ask.js';
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
  const edit = useEdit<Agenda>(`agenda ${id}`, { version, values: { items: linesOf(meeting) } });
  const { values, change } = edit;
  // The meeting may have changed in other ways, which are none of the agenda's business.
  const differs = edit.overtaken && inWords(t, edit.overtaken.before) !== inWords(t, edit.overtaken.now);
  const overtaken = differs ? edit.overtaken : null;
  const theirs = overtaken ?? edit.beside;
  const [saved, setSaved] = useState(false);
  const back = { to: paths.meeting, params: { meeting: id } };
  const { perform, pending, problem, userErrors, forget } = useAct(setAgenda, () => {
    setSaved(true);
    edit.discard();
    void navigate(back);
  });
  const conflict = problem instanceof RequestProblem && problem.code === 'CONFLICT';
  useEffect(() => {
    if (!conflict) return;
    forget();
    readAgain();
  }, [conflict, forget, readAgain]);
  const save = (expectedVersion: number) => perform({ meeting: id, expectedVersion, items: values.items.map(itemOf) });
  const may = meeting.viewerCan.find(({ act }) => act === 'meeting.setAgenda');
  return (
    <>
      {theirs && !pending && !saved ? (
        <Overtaken
          texts={[{ name: t('agenda.title'), before: inWords(t, theirs.before), now: inWords(t, theirs.now) }]}
          choices={
            overtaken && {
              ...{ take: edit.take, goOn: edit.goOn, keep: () => save(version), keepSays: t('meanwhile.keepDraft') },
            }
          }
        />
      ) : null}
      {edit.putBack ? (
        <Notice title={t('meanwhile.kept')} live>
          <Button onPress={edit.putBack}>{t('meanwhile.putBack')}</Button>
        </Notice>
      ) : null}
      <Form
        errors={userErrors}
        problem={conflict ? null : problem}
        submit={() => save(edit.overtaken && !differs ? version : edit.expectedVersion)}
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
        <div className="actions">
          <Button type="submit" look="primary" pending={pending} isDisabled={!may?.allowed || overtaken !== null}>
            {t('agendaForm.save')}
          </Button>
          <ButtonLink {...back}>{t('dialog.cancel')}</ButtonLink>
          <p className="soft">{t('agendaForm.means')}</p>
        </div>
        {overtaken ? <p>{t('meanwhile.decide')}</p> : null}
      </Form>
    </>
  );
}
