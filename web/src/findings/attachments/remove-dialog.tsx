import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { Form } from '../../components/form.js';
import { graphql } from '../../gql/gql.js';
import { useAct } from '../../kernel/act.js';
import type { WholeFinding } from '../finding-query.js';

const removeAttachment = graphql(`
  mutation RemoveAttachment($input: RemoveAttachmentInput!) {
    act: removeAttachment(input: $input) {
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
  readonly attachment: WholeFinding['attachments'][number];
  readonly close: () => void;
}

/** Asks once, since it cannot be undone. */
export function RemoveDialog({ finding, attachment, close }: Properties) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useAct(removeAttachment, close);
  const submit = () => perform({ attachment: attachment.id, expectedVersion: finding.version });
  return (
    <Dialog title={t('files.removeTitle')} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        <p>
          <bdi>{attachment.fileName}</bdi>
        </p>
        <p>{t('files.removeMeans')}</p>
        <div className="actions">
          <Button type="submit" look="danger" pending={pending}>
            {t('files.remove')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
