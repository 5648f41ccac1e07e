import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { useAct } from '../kernel/act.js';
import type { Draft } from './draft-query.js';
import { withdrawVersion } from './version-acts.js';

interface Properties {
  readonly draft: Draft;
  readonly close: () => void;
}

/** Asks once, with the reason that stays with the version. */
export function WithdrawVersionDialog({ draft: { id, version, number }, close }: Properties) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useAct(withdrawVersion, close);
  const submit = () => perform({ termsVersion: id, reason: reason.trim(), expectedVersion: version });
  return (
    <Dialog title={t('draftActs.withdraw', { number })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('draftActs.withdrawMeans')}</p>
        <TextField
          {...{ label: t('draftActs.reason'), path: 'reason', lines: 3, required: true, maxLength: 2000 }}
          {...{ value: reason, change: setReason }}
        />
        <div className="actions">
          <Button type="submit" look="danger" pending={pending}>
            {t('draftActs.withdrawNow')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
