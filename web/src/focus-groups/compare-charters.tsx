import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Differences } from '../components/differences.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { ChartersToCompareQuery } from '../gql/graphql.js';
import { plainDate } from '../kernel/dates.js';
import { question } from '../kernel/queries.js';

const chartersToCompare = graphql(`
  query ChartersToCompare($id: ID!) {
    focusGroup(by: { id: $id }) {
      charterVersions {
        number
        scopeMarkdown
        deliverablesMarkdown
        exitCriterion
        reviewersWanted
        reviewOn
      }
    }
  }
`);
type Version = NonNullable<ChartersToCompareQuery['focusGroup']>['charterVersions'][number];

/** What differs between two versions of a charter, word by word. */
export function CompareCharters({ group }: { readonly group: string }) {
  const query = useQuery(question(chartersToCompare, { id: group }));
  return (
    <Answer of={query}>
      {({ focusGroup }) => (focusGroup ? <Compared versions={focusGroup.charterVersions} /> : null)}
    </Answer>
  );
}

/** The last two until others are chosen. */
function Compared({ versions }: { readonly versions: readonly Version[] }) {
  const { t, i18n } = useTranslation();
  const [asked, setAsked] = useState<{ readonly from?: string; readonly to?: string }>({});
  const numbered = (number: string | undefined) => versions.find((one) => String(one.number) === number);
  const to = numbered(asked.to) ?? versions.at(-1);
  const from = numbered(asked.from) ?? versions.at(-2);
  if (!from || !to) return null;
  const choices = versions.map(({ number }) => ({ value: String(number), says: t('charter.version', { number }) }));
  const part = (name: string, of: (version: Version) => string) => ({ name, before: of(from), now: of(to) });
  return (
    <section className="apart" aria-label={t('charter.compare')}>
      <h3>{t('charter.compare')}</h3>
      <div className="filters not-printed">
        <SelectField
          {...{ label: t('charter.from'), value: String(from.number), choices }}
          change={(number) => setAsked({ ...asked, from: number })}
        />
        <SelectField
          {...{ label: t('charter.to'), value: String(to.number), choices }}
          change={(number) => setAsked({ ...asked, to: number })}
        />
      </div>
      <Differences
        texts={[
          part(t('focusGroup.scope'), ({ scopeMarkdown }) => scopeMarkdown),
          part(t('charter.deliverables'), ({ deliverablesMarkdown }) => deliverablesMarkdown),
          part(t('charter.exitCriterion'), ({ exitCriterion }) => exitCriterion),
          part(t('charter.reviewers'), ({ reviewersWanted }) =>
            reviewersWanted ? t('charter.parties', { count: reviewersWanted }) : '',
          ),
          part(t('charter.reviewOn'), ({ reviewOn }) => (reviewOn ? plainDate(reviewOn, i18n.language) : '')),
        ]}
      />
    </section>
  );
}
