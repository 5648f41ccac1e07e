import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { ErrorNotice, Notice } from '../components/notice.js';
import { useAct } from '../kernel/act.js';
import { type Removed, restoreClause } from './clause-acts.js';
import type { Draft } from './draft-query.js';

interface Properties {
  readonly removed: Removed;
  readonly draft: Draft;
  readonly done: () => void;
}

/** A clause that was just taken out comes back with one press, to where it stood. */
export function UndoRemoval({ removed: { id, version, number, after }, draft, done }: Properties) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useAct(restoreClause, done);
  const stands = after === null || draft.clauses.some((clause) => clause.id === after);
  return (
    <Notice live>
      <p>{t('draftTerms.wasRemoved', { number })}</p>
      {problem ? <ErrorNotice error={problem} /> : null}
      {userErrors.map(({ message }) => (
        <p key={message} lang="en">
          {message}
        </p>
      ))}
      <Button
        pending={pending}
        onPress={() => perform({ clause: id, expectedVersion: version, ...(stands ? { after } : {}) })}
      >
        {t('draftTerms.undo')}
      </Button>
    </Notice>
  );
}
