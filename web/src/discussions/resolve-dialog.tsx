import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { SaidComment } from './threads-query.js';

const resolveThread = graphql(`
  mutation ResolveThread($input: ResolveThreadInput!) {
    act: resolveThread(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

/** What became of a thread, which ends with it. */
export function ResolveDialog({ comment, close }: { readonly comment: SaidComment; readonly close: () => void }) {
  const { t } = useTranslation();
  const [resolution, setResolution] = useState('');
  const { perform, pending, problem, userErrors } = useAct(resolveThread, close);
  const submit = () =>
    perform({ comment: comment.id, resolution: resolution.trim(), expectedVersion: comment.version });
  return (
    <Dialog title={t('threads.resolveTitle')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <TextField
          {...{ label: t('threads.resolution'), path: 'resolution', lines: 3, maxLength: 2000 }}
          {...{ value: resolution, change: setResolution }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('threads.resolveNow')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
