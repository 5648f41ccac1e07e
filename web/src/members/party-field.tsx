import { useTranslation } from 'react-i18next';
import { SelectField } from '../components/select.js';
import { usePartyChoices } from './all-parties.js';

interface Properties {
  readonly label: string;
  readonly path: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

/** A State or organisation, of all that are recorded; none is chosen for anybody. */
export function PartyField({ label, path, value, change }: Properties) {
  const { t } = useTranslation();
  const choices = usePartyChoices();
  return (
    <SelectField {...{ label, path, value, change }} choices={[{ value: '', says: t('party.choose') }, ...choices]} />
  );
}
