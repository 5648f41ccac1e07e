import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorNotice } from '../components/notice.js';
import '../design/import.css';
import { graphql } from '../gql/gql.js';
import { useViewer } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { paths } from '../paths.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { type ContactFile, type FileProblem, readContactFile } from './contact-file.js';
import { FileChooser } from './file-chooser.js';
import { Confirm, Done, Progress, Unreadable } from './import-steps.js';
import { ImportColumns } from './import-columns.js';
import { type Preview, WrongRows } from './import-rows.js';
import { useKeeping } from './people-actions.js';

const importMembers = graphql(`
  mutation ImportMembers($input: ImportMembersInput!) {
    act: importMembers(input: $input) {
      imported
      added
      known
      rows {
        row
        outcome
        name
        email
        party
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

/** A contact list becomes members: first what it would do, then all of it or nothing. */
export function ImportPage() {
  const { t } = useTranslation();
  const { known, account } = useViewer();
  const { allowed, answered } = useKeeping();
  if (known && !account) return <SignInInvitation />;
  const forbidden = answered && !allowed('member.import');
  return (
    <Page title={t('import.title')}>
      {forbidden ? (
        <EmptyState>
          <p>{t('import.notAllowed')}</p>
          <p>
            <Link to={paths.people}>{t('import.toPeople')}</Link>
          </p>
        </EmptyState>
      ) : (
        <div className="stack">
          <Import />
          <ImportColumns />
        </div>
      )}
    </Page>
  );
}

function Import() {
  const [file, setFile] = useState<ContactFile | null>(null);
  const [problem, setProblem] = useState<FileProblem | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [done, setDone] = useState<Preview | null>(null);
  const checking = useAct(importMembers, setPreview);
  const importing = useAct(importMembers, (payload) => {
    setDone(payload);
    setPreview(null);
  });
  const choose = async (chosen: File): Promise<void> => {
    for (const forget of [checking.forget, importing.forget]) forget();
    setPreview(null);
    setDone(null);
    const read = await readContactFile(chosen);
    setFile(typeof read === 'string' ? null : read);
    setProblem(typeof read === 'string' ? read : null);
    if (typeof read !== 'string')
      checking.perform({ content: read.content, format: read.format, dryRun: true, invite: false });
  };
  const errors = [...checking.userErrors, ...importing.userErrors];
  const thrown = checking.problem ?? importing.problem;
  return (
    <section className="card">
      <FileChooser choose={(chosen) => void choose(chosen)} />
      {problem ? <Unreadable problem={problem} /> : null}
      {checking.pending || importing.pending ? <Progress importing={importing.pending} /> : null}
      {thrown ? <ErrorNotice error={thrown} /> : null}
      {errors.length > 0 ? <WrongRows errors={errors} /> : null}
      {preview && file && !importing.pending && errors.length === 0 ? (
        <Confirm
          {...{ preview, name: file.name }}
          confirm={(invite) => importing.perform({ content: file.content, format: file.format, dryRun: false, invite })}
        />
      ) : null}
      {done ? <Done payload={done} /> : null}
    </section>
  );
}
