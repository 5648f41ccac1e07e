import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { useAct } from '../kernel/act.js';
import type { MeetingAgenda } from './agenda-question.js';
import { adoptAgenda } from './agenda-acts.js';

interface Properties {
  readonly meeting: MeetingAgenda;
  readonly close: () => void;
}

/** The body adopts the agenda as it stands; with changes it is adopted where it is edited. */
export function AdoptDialog({ meeting: { id, version }, close }: Properties) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useAct(adoptAgenda, close);
  return (
    <Dialog title={t('agendas.adopt.title')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={() => perform({ meeting: id, expectedVersion: version })}>
        <p>{t('agendas.adopt.means')}</p>
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('agendas.adopt.submit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
