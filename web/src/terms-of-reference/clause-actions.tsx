import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { ErrorNotice, Notice } from '../components/notice.js';
import { useAct } from '../kernel/act.js';
import { may } from '../kernel/may.js';
import { paths } from '../paths.js';
import { type AskedOfClause, moveClause, type Removed, removeClause } from './clause-acts.js';
import type { Draft, DraftClause } from './draft-query.js';
import { mayPropose } from './may-propose.js';

interface Properties {
  readonly draft: Draft;
  readonly clause: DraftClause;
  readonly edit: (() => void) | null;
  readonly ask: (what: AskedOfClause) => void;
  readonly moves: (clause: DraftClause, button: 'earlier' | 'later', place: number) => void;
  readonly removed: (removed: Removed) => void;
}

/** What the viewer may do with a clause, as the server says; each button names the clause for who hears the page. */
export function ClauseActions({ draft, clause, edit, ask, moves, removed }: Properties) {
  const { t } = useTranslation();
  const { clauses, viewerCan } = draft;
  const { id, version, number } = clause;
  const place = clauses.findIndex((one) => one.id === id);
  const move = useAct(moveClause);
  const remove = useAct(removeClause, (done) => {
    if (done.clause) removed({ ...done.clause, after: clauses[place - 1]?.id ?? null });
  });
  const step = (button: 'earlier' | 'later') => {
    const after = button === 'earlier' ? (clauses[place - 2]?.id ?? null) : clauses[place + 1]?.id;
    if (after === undefined) return;
    moves(clause, button, button === 'earlier' ? place : place + 2);
    move.perform({ clause: id, after, expectedVersion: version });
  };
  const asks = [
    ...(may(viewerCan, 'terms.commentOnClause') ? (['comment'] as const) : []),
    ...(mayPropose(draft) ? (['amend'] as const) : []),
    ...(may(viewerCan, 'terms.setProvision') ? (['provision'] as const) : []),
    ...(may(viewerCan, 'terms.addClause') ? (['add'] as const) : []),
  ];
  const which = <span className="visually-hidden"> {t('draftTerms.ofClause', { number })}</span>;
  const refused = [...move.userErrors, ...remove.userErrors];
  const problem = move.problem ?? remove.problem;
  const pending = move.pending || remove.pending;
  return (
    <>
      {problem ? <ErrorNotice error={problem} /> : null}
      {refused.map(({ message }) => (
        <Notice key={message} tone="critical" live>
          <p lang="en">{message}</p>
        </Notice>
      ))}
      <div className="actions quiet clause-actions not-printed">
        {edit ? (
          <Button onPress={edit}>
            {t('draftTerms.edit')}
            {which}
          </Button>
        ) : null}
        {asks.map((what) => (
          <Button key={what} onPress={() => ask(what)}>
            {t(`draftTerms.ask.${what}`)}
            {which}
          </Button>
        ))}
        {may(viewerCan, 'terms.moveClause') ? (
          <>
            <Button onPress={() => step('earlier')} isDisabled={place === 0 || pending} data-move="earlier">
              {t('draftTerms.earlier')}
              {which}
            </Button>
            <Button
              onPress={() => step('later')}
              isDisabled={place === clauses.length - 1 || pending}
              data-move="later"
            >
              {t('draftTerms.later')}
              {which}
            </Button>
          </>
        ) : null}
        {may(viewerCan, 'terms.removeClause') ? (
          <Button onPress={() => remove.perform({ clause: id, expectedVersion: version })} pending={pending}>
            {t('draftTerms.remove')}
            {which}
          </Button>
        ) : null}
        <Link to={paths.clauseHistory} params={{ clause: id }}>
          {t('draftTerms.history')}
          {which}
        </Link>
      </div>
    </>
  );
}
