import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { useAct } from '../kernel/act.js';
import type { Draft } from './draft-query.js';
import { circulateVersion } from './version-acts.js';

interface Properties {
  readonly draft: Draft;
  readonly close: () => void;
}

/** Asks once: what the seats have been shown is not taken back. */
export function CirculateDialog({ draft: { id, version }, close }: Properties) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useAct(circulateVersion, close);
  return (
    <Dialog title={t('draftActs.circulate')} open close={close}>
      <Form
        errors={userErrors}
        problem={problem}
        submit={() => perform({ termsVersion: id, expectedVersion: version })}
      >
        <p>{t('draftActs.circulateMeans')}</p>
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('draftActs.circulateNow')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
