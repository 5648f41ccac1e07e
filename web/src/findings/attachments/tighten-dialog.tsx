import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { Form } from '../../components/form.js';
import { Radios } from '../../components/radios.js';
import { graphql } from '../../gql/gql.js';
import type { Label } from '../../gql/graphql.js';
import { useAct } from '../../kernel/act.js';
import type { WholeFinding } from '../finding-query.js';

const labelAttachment = graphql(`
  mutation LabelAttachment($input: LabelAttachmentInput!) {
    act: labelAttachment(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const stricter = ['GREEN', 'AMBER', 'AMBER_STRICT'] as const satisfies Label[];

interface Properties {
  readonly finding: WholeFinding;
  readonly attachment: WholeFinding['attachments'][number];
  readonly close: () => void;
}

/** A stricter label of a file's own, for good. */
export function TightenDialog({ finding, attachment, close }: Properties) {
  const { t } = useTranslation();
  const [label, setLabel] = useState<Label>('AMBER_STRICT');
  const { perform, pending, problem, userErrors } = useAct(labelAttachment, close);
  const submit = () => perform({ attachment: attachment.id, expectedVersion: finding.version, label });
  return (
    <Dialog title={t('files.tighten')} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        <p>
          <bdi>{attachment.fileName}</bdi>
        </p>
        <p>{t('files.tightenMeans')}</p>
        <Radios
          {...{ label: t('findings.label'), path: 'label', value: label, change: setLabel }}
          choices={stricter.map((value) => ({
            ...{ value, says: `TLP:${value.replace('_', '+')}`, means: t(`finding.labelMeans.${value}`) },
          }))}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('files.tighten')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
