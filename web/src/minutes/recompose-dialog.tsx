import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { WholeMinutes } from './minutes-query.js';

const recomposeMinutes = graphql(`
  mutation RecomposeMinutes($input: RecomposeMinutesInput!) {
    act: recomposeMinutes(input: $input) {
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
  readonly close: () => void;
}

/** Asks once: what nobody has written over is taken from the records as they are now. */
export function RecomposeDialog({ minutes: { id, version, recordsChanged }, close }: Properties) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useAct(recomposeMinutes, close);
  return (
    <Dialog title={t('minutes.act.recompose')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={() => perform({ minutes: id, expectedVersion: version })}>
        <p>{t(recordsChanged ? 'minutes.recordsChanged' : 'minutesActs.recordsSame')}</p>
        <p>{t('minutesActs.recomposeMeans')}</p>
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('minutesActs.recompose')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
