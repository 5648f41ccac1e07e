import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Table } from '../components/table.js';
import { graphql } from '../gql/gql.js';
import type { PartyKind } from '../gql/graphql.js';
import { question } from '../kernel/queries.js';

const byYear = graphql(`
  query SubscribersByYear($asOf: Date, $filter: SubscriberFilter) {
    subscribersByYear(asOf: $asOf, filter: $filter) {
      year
      joined
      total
    }
  }
`);

interface Properties {
  readonly asOf: string | null;
  readonly kind: PartyKind | null;
}

/** How the register has grown: a bar beside the number that it draws. */
export function ByYear({ asOf, kind }: Properties) {
  const { t } = useTranslation();
  const query = useQuery(question(byYear, { asOf, filter: { kind } }));
  return (
    <section className="card">
      <h2>{t('register.byYear')}</h2>
      <p className="soft">{t('register.byYearMeans')}</p>
      <Answer of={query}>
        {({ subscribersByYear: years }) => {
          const most = years.at(-1)?.total ?? 1;
          return (
            <Table
              caption={t('register.byYear')}
              heads={[t('register.year'), t('register.joined'), t('register.total')]}
            >
              {years.map(({ year, joined, total }) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  <td>{joined}</td>
                  <td className="bar-cell">
                    <span>{total}</span>
                    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                      <rect width={(total / most) * 100} height="10" />
                    </svg>
                  </td>
                </tr>
              ))}
            </Table>
          );
        }}
      </Answer>
    </section>
  );
}
