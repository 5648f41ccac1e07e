import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import type { Comment, DraftClause } from './draft-query.js';

const commentOnClause = graphql(`
  mutation CommentOnClause($input: CommentOnClauseInput!) {
    act: commentOnClause(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly clause: DraftClause;
  /** The comment that it answers. */
  readonly inReplyTo?: Comment;
  readonly close: () => void;
}

/** What somebody says of a clause, of words in it, or in answer to another. */
export function CommentDialog({ clause, inReplyTo, close }: Properties) {
  const { t } = useTranslation();
  const { id, number, bodyMarkdown } = clause;
  const { values, change, discard } = useDraft(`comment on ${inReplyTo?.id ?? id}`, { textMarkdown: '', quote: '' });
  const leave = () => {
    discard();
    close();
  };
  const { perform, pending, problem, userErrors } = useAct(commentOnClause, leave);
  const submit = () =>
    perform({
      ...{ clause: id, textMarkdown: values.textMarkdown },
      ...(inReplyTo ? { inReplyTo: inReplyTo.id } : values.quote ? { quote: values.quote } : {}),
    });
  return (
    <Dialog title={t(inReplyTo ? 'discussion.replyOn' : 'discussion.commentOn', { number })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        {inReplyTo ? null : (
          <>
            <blockquote className="redlined" dir="auto">
              {bodyMarkdown}
            </blockquote>
            <TextField
              {...{ label: t('discussion.quote'), hint: t('discussion.quoteHint'), path: 'quote', maxLength: 2000 }}
              {...{ lines: 2, value: values.quote, change: (quote) => change({ quote }) }}
            />
          </>
        )}
        <TextField
          {...{ label: t('discussion.text'), hint: t('discussion.markdownHint'), path: 'textMarkdown', lines: 5 }}
          {...{ required: true, value: values.textMarkdown, change: (textMarkdown) => change({ textMarkdown }) }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('discussion.send')}
          </Button>
          <Button onPress={leave}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
