import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { EditForm } from '../components/edit-form.js';
import { TextField } from '../components/fields.js';
import { Notice } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import type { FindingToReviseQuery } from '../gql/graphql.js';
import { useViewer } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { useEdit } from '../kernel/edit.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import { NotFound } from '../shell/not-found.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { areasOf } from './finding-body.js';
import { changedTexts } from './changed-texts.js';
import { changesOf, type Wording } from './wording.js';
import { WordingFields } from './wording-fields.js';

const findingToRevise = graphql(`
  query FindingToRevise($id: ID!) {
    finding(by: { id: $id }) {
      id
      symbol
      state
      version
      kind
      label
      title
      bodyMarkdown
      summary {
        what
        whereSeen
        whyItMatters
        recommendation
      }
      evidence {
        kind
        words
        link
      }
      areas {
        id
      }
      body {
        areasForInquiry {
          id
          position
          title
        }
        workingGroup {
          areasForInquiry {
            id
            position
            title
          }
        }
      }
      viewerCan {
        act
        allowed
        reason
      }
    }
  }
`);
const reviseFinding = graphql(`
  mutation ReviseFinding($input: ReviseFindingInput!) {
    act: reviseFinding(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

type Finding = NonNullable<FindingToReviseQuery['finding']>;

/** A new wording: of a posted finding its next revision, of a draft in its place. */
export function RevisePage() {
  const { t } = useTranslation();
  const { finding: id } = useParams({ from: paths.reviseFinding });
  const { known, account } = useViewer();
  const query = useQuery(question(findingToRevise, { id }));
  if (known && !account) return <SignInInvitation />;
  return (
    <Answer of={query}>
      {({ finding }) =>
        finding ? (
          <Page
            title={t(finding.state === 'DRAFT' ? 'reviseFinding.draftTitle' : 'reviseFinding.title')}
            notes={
              <p className="soft">
                {finding.symbol} <bdi>{finding.title}</bdi>
              </p>
            }
          >
            <ReviseForm finding={finding} readAgain={() => void query.refetch()} />
          </Page>
        ) : (
          <NotFound />
        )
      }
    </Answer>
  );
}

interface Properties {
  readonly finding: Finding;
  readonly readAgain: () => void;
}

function ReviseForm({ finding, readAgain }: Properties) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, version, kind, label, title, summary, bodyMarkdown, state } = finding;
  const evidence = finding.evidence.map(({ link, ...one }) => ({ ...one, link: link ?? '' }));
  const standing = {
    ...{ kind, label, title, summary, bodyMarkdown, evidence, areas: finding.areas.map((area) => area.id) },
  };
  const edit = useEdit<Wording & { readonly note: string }>(id, { version, values: { ...standing, note: '' } });
  const { values, change } = edit;
  const areas = areasOf(finding.body);
  const back = { to: paths.finding, params: { finding: id } };
  const act = useAct(reviseFinding, () => {
    edit.discard();
    void navigate(back);
  });
  const save = (expectedVersion: number) =>
    act.perform({
      ...{ finding: id, expectedVersion, ...changesOf(values, standing) },
      ...(values.note.trim() ? { note: values.note.trim() } : {}),
    });
  const may = finding.viewerCan.find(({ act: offered }) => offered === 'finding.revise');
  return (
    <EditForm
      {...{ edit, act, save, readAgain, allowed: may?.allowed ?? false }}
      texts={(theirs) => changedTexts(t, theirs, areas)}
      saveSays={t(state === 'DRAFT' ? 'reviseFinding.saveDraft' : 'reviseFinding.save')}
      keepSays={t(state === 'DRAFT' ? 'meanwhile.keepDraft' : 'meanwhile.keepRevision')}
      beside={<ButtonLink {...back}>{t('dialog.cancel')}</ButtonLink>}
    >
      {may && !may.allowed ? (
        <Notice tone="caution" title={t('reviseFinding.notAllowed')}>
          <p lang="en">{may.reason}</p>
        </Notice>
      ) : null}
      {state === 'DRAFT' || state === 'POSTED' ? null : (
        <Notice tone="caution" title={t('reviseFinding.begins')}>
          <p>{t(state === 'REVISION_REQUESTED' ? 'reviseFinding.backToReviewers' : 'reviseFinding.backToGroup')}</p>
        </Notice>
      )}
      <WordingFields value={values} change={change} areas={areas} />
      {state === 'DRAFT' ? null : (
        <TextField
          {...{ label: t('reviseFinding.note'), hint: t('reviseFinding.noteHint'), path: 'note', lines: 3 }}
          {...{ value: values.note, change: (note) => change({ note }) }}
        />
      )}
      <Notice tone="caution">
        <p>{t('postFinding.undertaking')}</p>
      </Notice>
    </EditForm>
  );
}
