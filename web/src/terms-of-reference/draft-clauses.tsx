import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { EmptyState, Notice } from '../components/notice.js';
import { may } from '../kernel/may.js';
import type { AskedOfClause, Removed } from './clause-acts.js';
import { ClauseOfDraft } from './clause-of-draft.js';
import type { Draft, DraftClause } from './draft-query.js';
import { whenShown } from '../kernel/when-shown.js';

const UndoRemoval = whenShown(async () => (await import('./undo-removal.js')).UndoRemoval);
const Add = whenShown(async () => (await import('./add-clause-dialog.js')).AddClauseDialog, 'draft-acts', 'editor');
const Provide = whenShown(async () => (await import('./provision-dialog.js')).ProvisionDialog, 'draft-acts');
const Amend = whenShown(
  async () => (await import('./propose-dialog.js')).ProposeDialog,
  'amendments',
  'editor',
  'convening',
);
const Comment = whenShown(async () => (await import('./comment-dialog.js')).CommentDialog, 'discussion');

interface Properties {
  readonly draft: Draft;
  readonly readAgain: () => void;
}

/** The text, clause by clause; beside each what it provides, beneath it what is said of it. */
export function DraftClauses({ draft, readAgain }: Properties) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const moved = useRef<{ readonly id: string; readonly button: string } | null>(null);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [asked, setAsked] = useState<{ readonly what: AskedOfClause; readonly clause: string | null } | null>(null);
  const { clauses, viewerCan, version } = draft;
  // The focus goes with the clause: its button stands elsewhere once it has moved.
  useEffect(() => {
    if (!moved.current) return;
    const { id, button } = moved.current;
    list.current?.querySelector<HTMLElement>(`[data-clause="${id}"] [data-move="${button}"]`)?.focus();
    moved.current = null;
  }, [version]);
  const moves = (clause: DraftClause, button: 'earlier' | 'later', place: number) => {
    moved.current = { id: clause.id, button };
    setSaid(t('draftTerms.moved', { number: clause.number, place }));
  };
  const close = () => setAsked(null);
  const meanwhile = <Notice live>{t('loading')}</Notice>;
  const clause = clauses.find(({ id }) => id === asked?.clause) ?? null;
  return (
    <section className="card" aria-labelledby="clauses">
      <h2 id="clauses">{t('terms.clauses')}</h2>
      {removed ? <UndoRemoval {...{ removed, draft, done: () => setRemoved(null) }} /> : null}
      {clauses.length === 0 ? <EmptyState>{t('draftTerms.noClauses')}</EmptyState> : null}
      <div ref={list}>
        {clauses.map((one) => (
          <ClauseOfDraft
            key={one.id}
            {...{ draft, clause: one, moves, readAgain, removed: setRemoved }}
            ask={(what) => setAsked({ what, clause: one.id })}
          />
        ))}
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {may(viewerCan, 'terms.addClause') ? (
        <div className="actions apart not-printed">
          <Button onPress={() => setAsked({ what: 'add', clause: clauses.at(-1)?.id ?? null })}>
            {t('draftTerms.addLast')}
          </Button>
        </div>
      ) : null}
      {asked?.what === 'add' ? <Add {...{ draft, clause, close, meanwhile }} /> : null}
      {asked?.what === 'provision' && clause ? <Provide {...{ draft, clause, close, meanwhile }} /> : null}
      {asked?.what === 'amend' ? <Amend {...{ draft, clause, close, meanwhile }} /> : null}
      {asked?.what === 'comment' && clause ? <Comment {...{ clause, close, meanwhile }} /> : null}
    </section>
  );
}
