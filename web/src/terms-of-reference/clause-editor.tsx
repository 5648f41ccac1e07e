import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { EditForm } from '../components/edit-form.js';
import { TextField } from '../components/fields.js';
import { MarkdownField } from '../components/markdown-field.js';
import { useAct } from '../kernel/act.js';
import { useEdit } from '../kernel/edit.js';
import { editClause } from './clause-acts.js';
import type { DraftClause } from './draft-query.js';

interface Words {
  readonly number: string;
  readonly heading: string;
  readonly bodyMarkdown: string;
}

interface Properties {
  readonly clause: DraftClause;
  readonly close: () => void;
  readonly readAgain: () => void;
}

const same = (before: Words, now: Words): boolean =>
  before.number === now.number && before.heading === now.heading && before.bodyMarkdown === now.bodyMarkdown;

/** The words of a clause, written where they stand. What another one wrote of it meanwhile is shown before anything is saved. */
export function ClauseEditor({ clause, close, readAgain }: Properties) {
  const { t } = useTranslation();
  const { id, version, number, heading, bodyMarkdown } = clause;
  const edit = useEdit<Words>(`clause ${id}`, { version, values: { number, heading, bodyMarkdown } }, same);
  const { values, change } = edit;
  const leave = () => {
    edit.discard();
    close();
  };
  const act = useAct(editClause, leave);
  const save = (expectedVersion: number) =>
    act.perform({
      clause: id,
      ...values,
      number: values.number.trim(),
      heading: values.heading.trim(),
      expectedVersion,
    });
  return (
    <EditForm
      {...{ edit, act, save, readAgain, saveSays: t('draftActs.saveClause', { number }) }}
      keepSays={t('meanwhile.keepDraft')}
      texts={({ before, now }) => [
        { name: t('draftActs.number'), before: before.number, now: now.number },
        { name: t('draftActs.heading'), before: before.heading, now: now.heading },
        { name: t('draftActs.text'), before: before.bodyMarkdown, now: now.bodyMarkdown },
      ]}
      beside={<Button onPress={leave}>{t('dialog.cancel')}</Button>}
    >
      <TextField
        {...{ label: t('draftActs.number'), path: 'number', required: true, maxLength: 40 }}
        {...{ value: values.number, change: (one) => change({ number: one }) }}
      />
      <TextField
        {...{ label: t('draftActs.heading'), path: 'heading', maxLength: 300, autoFocus: true }}
        {...{ value: values.heading, change: (one) => change({ heading: one }) }}
      />
      <MarkdownField
        {...{ label: t('draftActs.text'), path: 'bodyMarkdown', value: values.bodyMarkdown, lines: 8 }}
        {...{ hint: t('draftActs.markdownHint'), change: (one) => change({ bodyMarkdown: one }) }}
      />
    </EditForm>
  );
}
