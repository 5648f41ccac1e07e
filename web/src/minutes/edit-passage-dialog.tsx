import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { EditForm } from '../components/edit-form.js';
import { TextField } from '../components/fields.js';
import { useAct } from '../kernel/act.js';
import { useEdit } from '../kernel/edit.js';
import type { Passage, WholeMinutes } from './minutes-query.js';
import { changePassage } from './passage-acts.js';

interface Properties {
  readonly minutes: WholeMinutes;
  readonly passage: Passage;
  readonly close: () => void;
  readonly readAgain: () => void;
}

/** The words of a passage of a draft. What another one wrote of it meanwhile is shown before anything is saved. */
export function EditPassageDialog({ minutes: { version }, passage, close, readAgain }: Properties) {
  const { t } = useTranslation();
  const { id, number, textMarkdown } = passage;
  const edit = useEdit(
    `passage ${id}`,
    { version, values: { textMarkdown } },
    (before, now) => before.textMarkdown === now.textMarkdown,
  );
  const act = useAct(changePassage, () => {
    edit.discard();
    close();
  });
  const leave = () => {
    edit.discard();
    close();
  };
  const label = t('minutesActs.text');
  return (
    <Dialog title={t('minutesActs.editPassage', { number })} open close={close}>
      <EditForm
        {...{ edit, act, readAgain, saveSays: t('minutesActs.save'), keepSays: t('meanwhile.keepDraft') }}
        save={(expectedVersion) =>
          act.perform({ passage: id, textMarkdown: edit.values.textMarkdown, expectedVersion })
        }
        texts={({ before, now }) => [{ name: label, before: before.textMarkdown, now: now.textMarkdown }]}
        beside={<Button onPress={leave}>{t('dialog.cancel')}</Button>}
      >
        <TextField
          {...{ label, hint: t('minutesActs.markdownHint'), path: 'textMarkdown', lines: 12, required: true }}
          {...{ value: edit.values.textMarkdown, change: (text) => edit.change({ textMarkdown: text }) }}
        />
      </EditForm>
    </Dialog>
  );
}
