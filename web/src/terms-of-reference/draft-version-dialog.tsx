import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import type { TermsQuery } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { paths } from '../paths.js';
import { draftVersion } from './version-acts.js';

interface Properties {
  readonly body: NonNullable<TermsQuery['body']>;
  readonly close: () => void;
}

const NOTHING = '';

/** A new version, with the text of another one or none. It opens on the page where it is written. */
export function DraftVersionDialog({ body: { id, name, termsVersions }, close }: Properties) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const last = termsVersions.at(-1);
  const inForce = termsVersions.findLast(({ state }) => state === 'ADOPTED') ?? last;
  const [number, setNumber] = useState('');
  const [title, setTitle] = useState(last?.title ?? '');
  const [basedOn, setBasedOn] = useState(inForce?.id ?? NOTHING);
  const { perform, pending, problem, userErrors } = useAct(draftVersion, ({ termsVersion }) => {
    close();
    if (termsVersion) void navigate({ to: paths.draftTerms, params: { version: termsVersion.id } });
  });
  const submit = () =>
    perform({ body: id, number: number.trim(), title: title.trim(), basedOn: basedOn === NOTHING ? null : basedOn });
  const choices = termsVersions.map((one) => ({
    value: one.id,
    says: `${t('terms.versionNumber', { number: one.number })} (${t(`terms.state.${one.state}`)})`,
  }));
  return (
    <Dialog title={t('draftActs.draftFor', { name })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <SelectField
          {...{ label: t('draftActs.basedOn'), path: 'basedOn', value: basedOn, change: setBasedOn }}
          choices={[...choices.toReversed(), { value: NOTHING, says: t('draftActs.nothing') }]}
        />
        <TextField
          {...{ label: t('draftActs.versionNumber'), path: 'number', required: true, maxLength: 40 }}
          {...{ value: number, change: setNumber }}
        />
        <TextField
          {...{ label: t('draftActs.versionTitle'), path: 'title', required: true, maxLength: 300 }}
          {...{ value: title, change: setTitle }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('draftActs.draftNow')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
