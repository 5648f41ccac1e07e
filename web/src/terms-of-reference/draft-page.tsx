import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Badge } from '../components/badge.js';
import { Notice } from '../components/notice.js';
import { Time } from '../components/time.js';
import { useViewer, useZone } from '../identity/viewer.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { NotFound } from '../shell/not-found.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { DraftClauses } from './draft-clauses.js';
import { type Draft, draftQuery } from './draft-query.js';
import { toneOf } from './state-tones.js';
import '../design/bodies.css';
import '../design/drafting.css';
import '../design/said.css';
import { whenShown } from '../kernel/when-shown.js';

// The text is what one sees first.
const DraftActions = whenShown(async () => (await import('./draft-actions.js')).DraftActions);
const PutToDecision = whenShown(async () => (await import('./put-to-decision.js')).PutToDecision);
const BrokenReferences = whenShown(async () => (await import('./broken-references.js')).BrokenReferences);
const DraftMargin = whenShown(async () => (await import('./draft-margin.js')).DraftMargin);

/** A version of terms of reference as those who work on it see it: each clause with what is said of it and proposed. */
export function DraftPage() {
  const { version: id } = useParams({ from: paths.draftTerms });
  const { known, account } = useViewer();
  const query = useQuery(question(draftQuery, { id }));
  if (known && !account) return <SignInInvitation />;
  return (
    <Answer of={query}>
      {({ node }) =>
        node?.__typename === 'TermsVersion' ? (
          <Whole draft={node} readAgain={() => void query.refetch()} />
        ) : (
          <NotFound />
        )
      }
    </Answer>
  );
}

interface Properties {
  readonly draft: Draft;
  readonly readAgain: () => void;
}

function Whole({ draft, readAgain }: Properties) {
  const { t } = useTranslation();
  const notes = (
    <div className="item-notes">
      <Badge tone={toneOf(draft.state)}>{t(`terms.state.${draft.state}`)}</Badge>
      <span>{t('terms.versionNumber', { number: draft.number })}</span>
      <Link to={paths.termsOfReference} search={{ body: draft.body.slug }}>
        {draft.body.name}
      </Link>
      {draft.body.invented ? <Badge tone="caution">{t('terms.invented')}</Badge> : null}
    </div>
  );
  return (
    <Page title={draft.title} notes={notes} actions={<DraftActions draft={draft} />}>
      <Standing draft={draft} />
      {draft.brokenReferences.length > 0 ? <BrokenReferences found={draft.brokenReferences} /> : null}
      <PutToDecision draft={draft} />
      <div className="columns">
        <DraftClauses {...{ draft, readAgain }} />
        <DraftMargin {...{ draft, readAgain }} />
      </div>
    </Page>
  );
}

/** What can still happen to the text, in words. */
function Standing({ draft: { state, circulatedAt, withdrawalReason } }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const zone = useZone();
  if (state === 'WITHDRAWN')
    return (
      <Notice tone="critical" title={t('draftTerms.isWithdrawn')}>
        <p dir="auto">{withdrawalReason}</p>
      </Notice>
    );
  return (
    <Notice tone={state === 'PUT_TO_DECISION' ? 'caution' : 'plain'}>
      <p>{t(`draftTerms.means.${state}`)}</p>
      {state === 'CIRCULATED' && circulatedAt ? (
        <p>
          {t('draftTerms.circulatedAt')} <Time instant={circulatedAt} timeZone={zone} />
        </p>
      ) : null}
    </Notice>
  );
}
