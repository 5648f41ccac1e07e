import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { MarkdownField } from '../components/markdown-field.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { written } from '../meetings/written.js';
import { addClause } from './clause-acts.js';
import type { Draft, DraftClause } from './draft-query.js';

interface Properties {
  readonly draft: Draft;
  /** The clause after which it stands; null in a text without clauses. */
  readonly clause: DraftClause | null;
  readonly close: () => void;
}

/** A clause after another one. Without a number it gets the next one that is free. */
export function AddClauseDialog({ draft, clause, close }: Properties) {
  const { t } = useTranslation();
  const { values, change, discard } = useDraft(`clause of ${draft.id}`, { number: '', heading: '', bodyMarkdown: '' });
  const leave = () => {
    discard();
    close();
  };
  const { perform, pending, problem, userErrors } = useAct(addClause, leave);
  // Without a version: that somebody else wrote another clause meanwhile is no reason to turn this one away.
  const submit = () =>
    perform({
      ...{ termsVersion: draft.id, after: clause?.id ?? null },
      ...{ heading: values.heading.trim(), bodyMarkdown: values.bodyMarkdown, ...written('number', values.number) },
    });
  const title = clause ? t('draftActs.addAfter', { number: clause.number }) : t('draftActs.addFirst');
  return (
    <Dialog title={title} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <TextField
          {...{ label: t('draftActs.number'), hint: t('draftActs.numberHint'), path: 'number', maxLength: 40 }}
          {...{ value: values.number, change: (number) => change({ number }) }}
        />
        <TextField
          {...{ label: t('draftActs.heading'), path: 'heading', maxLength: 300, autoFocus: true }}
          {...{ value: values.heading, change: (heading) => change({ heading }) }}
        />
        <MarkdownField
          {...{ label: t('draftActs.text'), path: 'bodyMarkdown', value: values.bodyMarkdown, lines: 8 }}
          {...{ hint: t('draftActs.markdownHint'), change: (bodyMarkdown) => change({ bodyMarkdown }) }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('draftActs.add')}
          </Button>
          <Button onPress={leave}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
