import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { useAct } from '../kernel/act.js';
import type { Draft } from './draft-query.js';
import { renumberClauses } from './version-acts.js';

interface Properties {
  readonly draft: Draft;
  readonly close: () => void;
}

/** Says what comes of it: references in the text, such as "see 4.2", are not changed with the numbers. */
export function RenumberDialog({ draft: { id, version }, close }: Properties) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useAct(renumberClauses, close);
  return (
    <Dialog title={t('draftActs.renumber')} open close={close}>
      <Form
        errors={userErrors}
        problem={problem}
        submit={() => perform({ termsVersion: id, expectedVersion: version })}
      >
        <p>{t('draftActs.renumberMeans')}</p>
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('draftActs.renumberNow')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
