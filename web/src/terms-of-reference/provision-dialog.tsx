import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { CheckboxField } from '../components/checkboxes.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { Draft, DraftClause } from './draft-query.js';
import { ProvisionFields } from './provision-fields.js';
import { kinds, valueOf, wordsFor } from './provision-value.js';

const setProvision = graphql(`
  mutation SetProvision($input: SetProvisionInput!) {
    act: setProvision(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly draft: Draft;
  readonly clause: DraftClause;
  readonly close: () => void;
}

/** What a clause provides, in a form that the software reads; or that the text is silent on it, which is a value too. */
export function ProvisionDialog({ draft, clause, close }: Properties) {
  const { t } = useTranslation();
  const { id, version, provisions } = draft;
  const here = provisions.find(({ clause: of }) => of?.id === clause.id);
  const [words, setWords] = useState(() => wordsFor(here?.kind ?? 'SEATS', provisions));
  const { perform, pending, problem, userErrors } = useAct(setProvision, close);
  const submit = () =>
    perform({
      ...{ termsVersion: id, kind: words.kind, expectedVersion: version },
      ...(words.silent ? {} : { clause: clause.id, value: valueOf(words) }),
    });
  const now = provisions.find(({ kind }) => kind === words.kind);
  return (
    <Dialog title={t('draftActs.provisionOf', { number: clause.number })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <SelectField
          {...{ label: t('draftActs.kind'), path: 'kind', value: words.kind }}
          change={(kind) => setWords(wordsFor(kind, provisions))}
          choices={kinds.map((kind) => ({ value: kind, says: t(`terms.kind.${kind}`) }))}
        />
        {now?.clause && now.clause.id !== clause.id ? (
          <p>{t('draftActs.providedElsewhere', { number: now.clause.number })}</p>
        ) : null}
        <CheckboxField
          {...{ label: t('draftActs.silent'), hint: t('draftActs.silentHint'), value: words.silent }}
          change={(silent) => setWords({ ...words, silent })}
        />
        {words.silent ? null : (
          <ProvisionFields words={words} change={(changes) => setWords({ ...words, ...changes })} />
        )}
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('draftActs.provide')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
