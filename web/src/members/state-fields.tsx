import { useTranslation } from 'react-i18next';
import { TextField } from '../components/fields.js';
import { SelectField } from '../components/select.js';
import type { RegionalGroup } from '../gql/graphql.js';
import { regionalGroups } from './parties-search.js';
import type { PartyDraft } from './party-draft.js';

const memberships = ['MEMBER', 'NOT_MEMBER', 'UNKNOWN'] as const;

interface Properties {
  readonly value: PartyDraft;
  readonly change: (changes: Partial<PartyDraft>) => void;
}

/** What only a State has. */
export function StateFields({ value, change }: Properties) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        {...{ label: t('party.isoCode'), path: 'isoCode', value: value.isoCode, hint: t('recordParty.isoHint') }}
        {...{ change: (isoCode) => change({ isoCode }), required: true, maxLength: 2 }}
      />
      <SelectField<RegionalGroup | ''>
        {...{ label: t('party.region.label'), path: 'regionalGroup', value: value.regionalGroup }}
        change={(regionalGroup) => change({ regionalGroup })}
        choices={[
          { value: '', says: t('party.unknown') },
          ...regionalGroups.map((one) => ({ value: one, says: t(`party.region.${one}`) })),
        ]}
      />
      <SelectField
        {...{ label: t('party.iaea.label'), path: 'iaeaMembership', value: value.iaeaMembership }}
        change={(iaeaMembership) => change({ iaeaMembership })}
        choices={memberships.map((one) => ({ value: one, says: t(`party.iaea.${one}`) }))}
      />
      {value.iaeaMembership === 'UNKNOWN' ? null : (
        <TextField
          {...{ label: t('recordParty.listDate'), path: 'iaeaMembershipAsOf', type: 'date' }}
          {...{ value: value.iaeaMembershipAsOf, change: (day) => change({ iaeaMembershipAsOf: day }) }}
        />
      )}
    </>
  );
}
