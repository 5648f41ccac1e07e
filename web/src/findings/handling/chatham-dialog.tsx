import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { Form } from '../../components/form.js';
import { graphql } from '../../gql/gql.js';
import { useAct } from '../../kernel/act.js';
import type { WholeFinding } from '../finding-query.js';

const setChathamHouse = graphql(`
  mutation SetChathamHouse($input: SetChathamHouseInput!) {
    act: setChathamHouse(input: $input) {
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

/** Whether it is told whose the finding is: the other way round from now on. */
export function ChathamDialog({ finding, close }: Properties) {
  const { t } = useTranslation();
  const { perform, pending, problem, userErrors } = useAct(setChathamHouse, close);
  const act = finding.chathamHouse ? 'liftChathamHouse' : 'setChathamHouse';
  const submit = () =>
    perform({ finding: finding.id, expectedVersion: finding.version, applies: !finding.chathamHouse });
  return (
    <Dialog title={t(`handling.${act}`)} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        <p>{t(`handling.${act}Means`)}</p>
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t(`handling.${act}`)}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
