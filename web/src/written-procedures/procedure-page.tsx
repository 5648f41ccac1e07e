import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Markdown } from '../components/markdown.js';
import { useViewer } from '../identity/viewer.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { NotFound } from '../shell/not-found.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { ProcedureActions } from './procedure-actions.js';
import { StateBadge } from './procedure-line.js';
import { procedureQuery, type WholeProcedure } from './procedure-query.js';
import { Standing } from './standing.js';
import { whenShown } from '../kernel/when-shown.js';

const Requested = whenShown(async () => (await import('./requested.js')).Requested);
const AnswerPanel = whenShown(async () => (await import('./answer-panel.js')).AnswerPanel);
const Particulars = whenShown(async () => (await import('./particulars.js')).Particulars);

/** One procedure: where it stands, the text, what it rests on, what seats said, and what one can do. */
export function ProcedurePage() {
  const { procedure: id } = useParams({ from: paths.procedure });
  const { i18n } = useTranslation();
  const { known, account } = useViewer();
  const query = useQuery({ ...question(procedureQuery, { id, language: i18n.language }), enabled: account !== null });
  if (known && !account) return <SignInInvitation />;
  return <Answer of={query}>{({ procedure }) => (procedure ? <Whole procedure={procedure} /> : <NotFound />)}</Answer>;
}

function Whole({ procedure }: { readonly procedure: WholeProcedure }) {
  const { t } = useTranslation();
  const { title, state, kind, body, textHtml, request } = procedure;
  const notes = (
    <div className="item-notes">
      <StateBadge state={state} />
      <span>{t(`procedures.kind.${kind}`)}</span>
      <bdi>{body.name}</bdi>
    </div>
  );
  return (
    <Page
      title={title || t('procedures.kind.CORRECTIONS')}
      notes={notes}
      actions={<ProcedureActions {...{ procedure }} />}
    >
      {request ? <Requested request={request} /> : null}
      <Standing procedure={procedure} />
      <AnswerPanel procedure={procedure} />
      {textHtml ? (
        <section className="card" aria-label={t('procedure.text')}>
          <h2>{t('procedure.text')}</h2>
          <Markdown html={textHtml} />
          <p className="soft">
            {t('procedure.hash')} <code className="hash">{procedure.textSha256}</code>
          </p>
        </section>
      ) : null}
      <Particulars procedure={procedure} />
      <p className="not-printed">
        <Link to={paths.procedures}>{t('procedure.all')}</Link>
      </p>
    </Page>
  );
}
