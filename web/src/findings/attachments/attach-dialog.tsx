import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { Form } from '../../components/form.js';
import { SelectField } from '../../components/select.js';
import { graphql } from '../../gql/gql.js';
import type { Label } from '../../gql/graphql.js';
import { useAct } from '../../kernel/act.js';
import { FileField } from '../../papers/file-field.js';
import { useSending } from '../../papers/sending.js';
import type { WholeFinding } from '../finding-query.js';

const attachFile = graphql(`
  mutation AttachFile($input: AttachFileInput!) {
    act: attachFile(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const WITH_IT = '';
const own = ['GREEN', 'AMBER', 'AMBER_STRICT'] as const satisfies Label[];

interface Properties {
  readonly finding: WholeFinding;
  readonly close: () => void;
}

/** A file is sent, then attached. What was sent is not sent again when attaching it is refused. */
export function AttachDialog({ finding, close }: Properties) {
  const { t } = useTranslation();
  const [label, setLabel] = useState<Label | typeof WITH_IT>(WITH_IT);
  const sending = useSending(t('issue.noFile'));
  const { refused, failed, sent } = sending;
  const { perform, pending, problem, userErrors, forget } = useAct(attachFile, close);
  const submit = async (): Promise<void> => {
    forget();
    const id = await sending.send();
    if (id !== null) perform({ finding: finding.id, upload: id, label: label === WITH_IT ? null : label });
  };
  return (
    <Dialog title={t('files.attach')} open close={close}>
      <Form errors={[...refused, ...userErrors]} problem={failed ?? problem} submit={() => void submit()}>
        <FileField {...sending} />
        <SelectField
          {...{ label: t('findings.label'), path: 'label', hint: t('files.labelHint'), value: label, change: setLabel }}
          choices={[
            { value: WITH_IT, says: t('files.withFinding') },
            ...own.map((value) => ({ value, says: t(`label.${value}`) })),
          ]}
        />
        <label className="radio">
          <input
            type="checkbox"
            checked={sending.undertaken}
            onChange={({ target }) => sending.undertake(target.checked)}
          />
          <span>{t('issue.undertaking')}</span>
        </label>
        <div className="actions">
          <Button type="submit" look="primary" pending={pending || sent !== null}>
            {t('files.attach')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
