import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import type { TypedDocumentString } from '../gql/graphql.js';
import { type UserError, useAct } from '../kernel/act.js';

interface Properties<Input extends object> {
  readonly title: string;
  readonly means: string;
  readonly label?: string;
  /** Of the words in the input. */
  readonly path: string;
  readonly document: TypedDocumentString<
    { readonly act: { readonly userErrors: readonly UserError[] } },
    { input: Input }
  >;
  readonly input: (words: string) => Input;
  readonly close: () => void;
}

/** An act that needs nothing but a few words. */
export function ReasonDialog<Input extends object>({
  title,
  means,
  label,
  path,
  document,
  input,
  close,
}: Properties<Input>) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const { perform, pending, problem, userErrors } = useAct(document, close);
  return (
    <Dialog title={title} open close={close}>
      <Form errors={userErrors} problem={problem} submit={() => perform(input(words.trim()))}>
        <p>{means}</p>
        <TextField
          {...{ label: label ?? t('correction.reason'), path, lines: 3, maxLength: 2000, autoFocus: true }}
          {...{ value: words, change: setWords }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {title}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
