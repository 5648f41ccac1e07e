import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { useAct } from '../kernel/act.js';
import type { Draft } from './draft-query.js';
import { titleVersion } from './version-acts.js';

interface Properties {
  readonly draft: Draft;
  readonly close: () => void;
}

/** The number and the title of the version. */
export function TitleDialog({ draft, close }: Properties) {
  const { t } = useTranslation();
  const [number, setNumber] = useState(draft.number);
  const [title, setTitle] = useState(draft.title);
  const { perform, pending, problem, userErrors } = useAct(titleVersion, close);
  const submit = () =>
    perform({ termsVersion: draft.id, number: number.trim(), title: title.trim(), expectedVersion: draft.version });
  return (
    <Dialog title={t('draftActs.title')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <TextField
          {...{ label: t('draftActs.versionNumber'), path: 'number', required: true, maxLength: 40 }}
          {...{ value: number, change: setNumber }}
        />
        <TextField
          {...{ label: t('draftActs.versionTitle'), path: 'title', required: true, maxLength: 300 }}
          {...{ value: title, change: setTitle }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('draftActs.save')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
