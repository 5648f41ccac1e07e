import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { SaidComment } from './threads-query.js';

const withdrawComment = graphql(`
  mutation WithdrawComment($input: WithdrawCommentInput!) {
    act: withdrawComment(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

/** Asks once, since it is not undone. */
export function WithdrawDialog({ comment, close }: { readonly comment: SaidComment; readonly close: () => void }) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useAct(withdrawComment, close);
  return (
    <Dialog title={t('threads.withdrawTitle')} open close={close}>
      <Form
        {...{ errors: userErrors, problem }}
        submit={() => perform({ comment: comment.id, expectedVersion: comment.version })}
      >
        <p>{t('threads.withdrawMeans')}</p>
        <div className="actions">
          <Button type="submit" look="danger" pending={pending}>
            {t('threads.withdrawNow')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
