import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { may } from '../kernel/may.js';
import type { Draft } from './draft-query.js';
import { mayPropose } from './may-propose.js';
import { Silences } from './provisions.js';
import { RemovedClauses } from './removed-clauses.js';
import { TakeAway } from './take-away.js';
import { whenShown } from '../kernel/when-shown.js';

const Amend = whenShown(
  async () => (await import('./propose-dialog.js')).ProposeDialog,
  'amendments',
  'editor',
  'convening',
);
const AmendmentsApart = whenShown(
  async () => (await import('./amendments-apart.js')).AmendmentsApart,
  'redline',
  'amendments',
);
const WouldChange = whenShown(async () => (await import('./would-change.js')).WouldChange, 'draft-acts');

interface Properties {
  readonly draft: Draft;
  readonly readAgain: () => void;
}

/** What is not about one clause: what would change, amendments to the title, what the text is silent on, what was taken out. */
export function DraftMargin({ draft, readAgain }: Properties) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const open = may(draft.viewerCan, 'terms.commentOnClause');
  const apart = draft.amendments.filter(({ clause }) => clause === null || clause.removed);
  return (
    <div>
      {mayPropose(draft) ? (
        <section className="card not-printed">
          <h2>{t('draftTerms.ofWhole')}</h2>
          <Button onPress={() => setAsked(true)}>{t('draftTerms.amendWhole')}</Button>
        </section>
      ) : null}
      {apart.length > 0 ? <AmendmentsApart {...{ draft, amendments: apart, readAgain }} /> : null}
      {open ? <WouldChange draft={draft} /> : null}
      {asked ? <Amend {...{ draft, clause: null, close: () => setAsked(false) }} /> : null}
      <RemovedClauses draft={draft} />
      <section className="card not-printed">
        <h2>{t('draftTerms.asDocument')}</h2>
        <TakeAway address={`/terms-of-reference/${draft.id}/document`} formats={['pdf', 'docx', 'md']} />
      </section>
      <Silences provisions={draft.provisions} />
    </div>
  );
}
