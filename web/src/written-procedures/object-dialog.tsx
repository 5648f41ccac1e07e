import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { useAnswering, type Whose } from './answering.js';
import type { WholeProcedure } from './procedure-query.js';

interface Properties {
  readonly procedure: WholeProcedure;
  readonly whose: Whose;
  /** The seat, by number and name. */
  readonly speaker: string | null;
  readonly close: () => void;
}

/** A seat objects, or proposes an amendment: either breaks the silence, and says what would resolve it. */
export function ObjectDialog({ procedure, whose, speaker, close }: Properties) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<'OBJECTION' | 'AMENDMENT'>('OBJECTION');
  const [text, setText] = useState('');
  const { say, pending, problem, userErrors } = useAnswering(procedure, close);
  return (
    <Dialog title={t('procedureAct.object')} open close={close}>
      <Form {...{ errors: userErrors, problem, submit: () => say(kind, text, whose) }}>
        {speaker ? <p dir="auto">{speaker}</p> : null}
        <p>{t('procedureAct.objectMeans')}</p>
        <Radios
          {...{ label: t('procedureAct.what'), value: kind, change: setKind, path: 'kind' }}
          choices={(['OBJECTION', 'AMENDMENT'] as const).map((value) => ({
            ...{ value, says: t(`procedure.says.${value}`) },
          }))}
        />
        <TextField
          {...{ label: t(`procedureAct.text.${kind}`), path: 'text', lines: 5, maxLength: 20_000, required: true }}
          {...{ value: text, change: setText }}
        />
        <div className="actions">
          <Button type="submit" look="danger" pending={pending}>
            {t('procedureAct.sendObjection')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
