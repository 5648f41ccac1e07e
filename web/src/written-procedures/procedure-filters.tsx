import { useTranslation } from 'react-i18next';
import { SelectField } from '../components/select.js';
import { kinds, type ProceduresSearch, states } from './procedures-search.js';

interface Properties {
  readonly bodies: readonly { readonly slug: string; readonly name: string }[];
  readonly search: ProceduresSearch;
  readonly change: (changes: ProceduresSearch) => void;
}

export function ProcedureFilters({ bodies, search, change }: Properties) {
  const { t } = useTranslation();
  const { body = '', kind = '', state = '' } = search;
  return (
    <div className="filters not-printed" role="search" aria-label={t('procedures.filters')}>
      <SelectField
        {...{ label: t('procedures.body'), value: body, change: (slug) => change({ body: slug || undefined }) }}
        choices={[
          { value: '', says: t('procedures.allBodies') },
          ...bodies.map(({ slug, name }) => ({ value: slug, says: name })),
        ]}
      />
      <SelectField<(typeof kinds)[number] | ''>
        {...{ label: t('procedures.ofKind'), value: kind, change: (one) => change({ kind: one || undefined }) }}
        choices={[
          { value: '', says: t('procedures.allKinds') },
          ...kinds.map((value) => ({ value, says: t(`procedures.kind.${value}`) })),
        ]}
      />
      <SelectField<(typeof states)[number] | ''>
        {...{ label: t('procedures.inState'), value: state, change: (one) => change({ state: one || undefined }) }}
        choices={[
          { value: '', says: t('procedures.allStates') },
          ...states.map((value) => ({ value, says: t(`procedures.state.${value}`) })),
        ]}
      />
    </div>
  );
}
