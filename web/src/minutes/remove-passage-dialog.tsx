import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { Passage, WholeMinutes } from './minutes-query.js';

const removePassage = graphql(`
  mutation RemovePassage($input: RemovePassageInput!) {
    act: removePassage(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly minutes: WholeMinutes;
  readonly passage: Passage;
  readonly close: () => void;
}

/** Asks once: a passage that is taken out is kept, but no page shows it. */
export function RemovePassageDialog({ minutes: { version }, passage: { id, number }, close }: Properties) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useAct(removePassage, close);
  return (
    <Dialog title={t('minutesActs.removeAsk', { number })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={() => perform({ passage: id, expectedVersion: version })}>
        <p>{t('minutesActs.removeMeans')}</p>
        <div className="actions">
          <Button type="submit" look="danger" pending={pending}>
            {t('minutesActs.remove')}
          </Button>
          <Button onPress={close}>{t('minutesActs.leave')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
