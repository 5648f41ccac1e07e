import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { WholeFinding } from './finding-query.js';

const postDraftFinding = graphql(`
  mutation PostDraftFinding($input: PostDraftFindingInput!) {
    act: postDraftFinding(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly finding: WholeFinding;
  readonly close: () => void;
}

/** Asks once: a posted finding is never a draft again. */
export function PostDialog({ finding, close }: Properties) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useAct(postDraftFinding, close);
  const submit = () => perform({ finding: finding.id, expectedVersion: finding.version });
  return (
    <Dialog title={t('postFinding.ask', { title: finding.title })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('postFinding.means')}</p>
        <p>{t(`finding.labelMeans.${finding.label}`)}</p>
        <p>
          <strong>{t('postFinding.undertaking')}</strong>
        </p>
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('postFinding.post')}
          </Button>
          <Button onPress={close}>{t('postFinding.keep')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
