import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../components/search-field.js';
import { SelectField } from '../components/select.js';
import { useViewer } from '../identity/viewer.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { areasOf, findingBody } from './finding-body.js';
import { concerns, type FindingsSearch, kinds, labels, orders, states } from './findings-search.js';

const ALL = 'ALL';

interface Properties {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

export function FindingFilters({ groups }: Properties) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.findings });
  const { member } = useViewer();
  const { body, kind, label, state, mine, order = 'changed', text = '' } = useSearch({ from: paths.findings });
  const change = (changes: { [Key in keyof FindingsSearch]?: string }) => {
    const cleaned = (search: object) =>
      Object.fromEntries(
        Object.entries({ ...search, ...changes }).filter(([, value]) => value !== ALL && value !== ''),
      );
    void navigate({ search: cleaned, replace: true });
  };
  return (
    <div className="filters not-printed" role="search" aria-label={t('findings.filters')}>
      <SelectField
        {...{ label: t('findings.group'), value: body ?? ALL }}
        change={(value) => change({ body: value, area: ALL })}
        choices={[
          { value: ALL, says: t('findings.allGroups') },
          ...groups.map(({ id, name }) => ({ value: id, says: name })),
        ]}
      />
      {body ? <AreaFilter body={body} change={(area) => change({ area })} /> : null}
      <SelectField
        {...{ label: t('findings.kind'), value: kind ?? ALL, change: (value) => change({ kind: value }) }}
        choices={[
          { value: ALL, says: t('findings.allKinds') },
          ...kinds.map((value) => ({ value, says: t(`finding.kind.${value}`) })),
        ]}
      />
      <SelectField
        {...{ label: t('findings.label'), value: label ?? ALL, change: (value) => change({ label: value }) }}
        choices={[
          { value: ALL, says: t('findings.allLabels') },
          ...labels.map((value) => ({ value, says: `TLP:${value.replace('_', '+')}` })),
        ]}
      />
      <SelectField
        {...{ label: t('findings.state'), value: state ?? ALL, change: (value) => change({ state: value }) }}
        choices={[
          { value: ALL, says: t('findings.allStates') },
          ...states.map((value) => ({ value, says: t(`finding.state.${value}`) })),
        ]}
      />
      {member ? (
        <SelectField
          {...{ label: t('findings.mine'), value: mine ?? ALL, change: (value) => change({ mine: value }) }}
          choices={[
            { value: ALL, says: t('findings.allMine') },
            ...concerns.map((value) => ({ value, says: t(`findings.concerns.${value}`) })),
          ]}
        />
      ) : null}
      <SelectField
        {...{ label: t('findings.order'), value: order, change: (value) => change({ order: value }) }}
        choices={orders.map((value) => ({ value, says: t(`findings.orders.${value}`) }))}
      />
      <SearchField
        {...{ label: t('findings.text'), value: text, maxLength: 200 }}
        change={(value) => change({ text: value })}
      />
    </div>
  );
}

function AreaFilter({ body, change }: { readonly body: string; readonly change: (area: string) => void }) {
  const { t } = useTranslation();
  const { area = ALL } = useSearch({ from: paths.findings });
  const found = useQuery(question(findingBody, { body })).data?.body;
  const areas = found ? areasOf(found) : [];
  if (areas.length === 0) return null;
  return (
    <SelectField
      {...{ label: t('findings.area'), value: area, change }}
      choices={[
        { value: ALL, says: t('findings.allAreas') },
        ...areas.map(({ id, position, title }) => ({ value: id, says: `${position}. ${title}` })),
      ]}
    />
  );
}
