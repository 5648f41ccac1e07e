import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import type { WholeGroup } from './focus-group-query.js';

const addArea = graphql(`
  mutation AddAreaForInquiry($input: AddAreaForInquiryInput!) {
    act: addAreaForInquiry(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

/** Adds a question that the group is to look into. */
export function AreaDialog({ group, close }: { readonly group: WholeGroup; readonly close: () => void }) {
  const { t } = useTranslation();
  const { values, change, discard } = useDraft(`area ${group.id}`, { title: '' });
  const { perform, pending, problem, userErrors } = useAct(addArea, () => {
    discard();
    close();
  });
  return (
    <Dialog title={t('addArea.title')} open close={close}>
      <Form {...{ errors: userErrors, problem }} submit={() => perform({ focusGroup: group.id, ...values })}>
        <TextField
          {...{ label: t('addArea.name'), hint: t('addArea.hint'), path: 'title', required: true }}
          {...{ value: values.title, change: (title) => change({ title }) }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('addArea.submit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
