import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { EditForm } from '../components/edit-form.js';
import { TextField } from '../components/fields.js';
import { Notice } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import type { AgendaToAnnotateQuery } from '../gql/graphql.js';
import { useViewer } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { useEdit } from '../kernel/edit.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import { NotFound } from '../shell/not-found.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';

const agendaToAnnotate = graphql(`
  query AgendaToAnnotate($id: ID!) {
    meeting(by: { id: $id }) {
      id
      title
      version
      agenda {
        id
        kind
        number
        title
        annotationMarkdown
      }
      viewerCan {
        act
        allowed
        reason
      }
    }
  }
`);
const annotateAgenda = graphql(`
  mutation AnnotateAgenda($input: AnnotateAgendaInput!) {
    act: annotateAgenda(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

type MeetingToAnnotate = NonNullable<AgendaToAnnotateQuery['meeting']>;
/** What is asked under each line, by its id. */
interface Annotations {
  readonly said: Readonly<Record<string, string>>;
}

export function AnnotatePage() {
  const { t } = useTranslation();
  const { meeting: id } = useParams({ from: paths.annotateAgenda });
  const { known, account } = useViewer();
  const query = useQuery(question(agendaToAnnotate, { id }));
  if (known && !account) return <SignInInvitation />;
  return (
    <Answer of={query}>
      {({ meeting }) =>
        meeting ? (
          <Page title={t('annotations.title')} notes={<p dir="auto">{meeting.title}</p>}>
            <AnnotateForm meeting={meeting} readAgain={() => void query.refetch()} />
          </Page>
        ) : (
          <NotFound />
        )
      }
    </Answer>
  );
}

interface Properties {
  readonly meeting: MeetingToAnnotate;
  readonly readAgain: () => void;
}

function AnnotateForm({ meeting, readAgain }: Properties) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, version, agenda } = meeting;
  const saidOf = Object.fromEntries(agenda.map((line) => [line.id, line.annotationMarkdown]));
  const inWords = ({ said }: Annotations): string =>
    agenda
      .filter((line) => said[line.id])
      .map((line) => `${line.title}: ${said[line.id]}`)
      .join('\n') || t('annotations.none');
  const edit = useEdit<Annotations>(
    `annotations ${id}`,
    { version, values: { said: saidOf } },
    (before, now) => inWords(before) === inWords(now),
  );
  const { said } = edit.values;
  const back = { to: paths.meeting, params: { meeting: id } };
  const act = useAct(annotateAgenda, () => {
    edit.discard();
    void navigate(back);
  });
  const save = (expectedVersion: number) =>
    act.perform({
      ...{ meeting: id, expectedVersion },
      annotations: agenda.map((line) => ({ item: line.id, annotationMarkdown: said[line.id] ?? '' })),
    });
  const may = meeting.viewerCan.find(({ act: offered }) => offered === 'agenda.annotate');
  return (
    <EditForm
      {...{ edit, act, save, readAgain, allowed: (may?.allowed ?? false) && agenda.length > 0 }}
      texts={({ before, now }) => [{ name: t('annotations.title'), before: inWords(before), now: inWords(now) }]}
      saveSays={t('annotations.save')}
      keepSays={t('meanwhile.keepDraft')}
      beside={
        <>
          <ButtonLink {...back}>{t('dialog.cancel')}</ButtonLink>
          <p className="soft">{t('annotations.means')}</p>
        </>
      }
    >
      {may && !may.allowed ? (
        <Notice tone="caution" title={t('annotations.notAllowed')}>
          <p lang="en">{may.reason}</p>
        </Notice>
      ) : null}
      {agenda.length === 0 ? <p>{t('agenda.none')}</p> : null}
      {agenda.map((line, index) => (
        <TextField
          key={line.id}
          {...{ label: line.number == null ? line.title : `${line.number}. ${line.title}`, lines: 3 }}
          {...{ path: `annotations.${index}.annotationMarkdown`, value: said[line.id] ?? '' }}
          {...{ hint: index === 0 ? t('annotations.hint') : undefined, maxLength: 10_000 }}
          change={(text) => edit.change({ said: { ...said, [line.id]: text } })}
        />
      ))}
    </EditForm>
  );
}
