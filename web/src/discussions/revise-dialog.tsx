import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { LabelField } from './label-field.js';
import type { SaidComment } from './threads-query.js';

const reviseComment = graphql(`
  mutation ReviseComment($input: ReviseCommentInput!) {
    act: reviseComment(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly comment: SaidComment;
  readonly close: () => void;
}

/** Other words for a comment; the former ones stay to be read. */
export function ReviseDialog({ comment, close }: Properties) {
  const { t } = useTranslation();
  const { values, change, discard } = useDraft(`revision of ${comment.id}`, {
    ...{ textMarkdown: comment.textMarkdown ?? '', label: comment.label },
  });
  const leave = () => {
    discard();
    close();
  };
  const { perform, pending, problem, userErrors } = useAct(reviseComment, leave);
  const submit = () => perform({ comment: comment.id, ...values, expectedVersion: comment.version });
  return (
    <Dialog title={t('threads.reviseTitle')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('threads.reviseMeans')}</p>
        <TextField
          {...{ label: t('threads.text'), hint: t('threads.textHint'), path: 'textMarkdown', lines: 6 }}
          {...{ required: true, maxLength: 10_000, value: values.textMarkdown }}
          change={(textMarkdown) => change({ textMarkdown })}
        />
        <LabelField {...{ least: comment.label, value: values.label, change: (label) => change({ label }) }} />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('threads.reviseNow')}
          </Button>
          <Button onPress={leave}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
