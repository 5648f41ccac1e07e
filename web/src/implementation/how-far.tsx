import { useTranslation } from 'react-i18next';
import { Fact } from '../components/fact.js';
import { Table } from '../components/table.js';
import { Time } from '../components/time.js';
import type { CountsFragment, ReportFragment } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { PartyLink } from '../members/party-name.js';

const states = [
  ['done', 'DONE'],
  ['underWay', 'UNDER_WAY'],
  ['planned', 'PLANNED'],
  ['notApplicable', 'NOT_APPLICABLE'],
] as const;

interface Properties {
  /** What it is about, for the name of the table. */
  readonly of: string;
  readonly counts: CountsFragment | null;
  readonly reports: readonly ReportFragment[];
}

/** How many parties say how far they have come, and those reports that one may read. */
export function HowFar({ of, counts, reports }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  const known = counts ? states.filter(([count]) => counts[count] > 0) : [];
  if (known.length === 0 && reports.length === 0) return <p className="soft">{t('implementation.nobody')}</p>;
  return (
    <>
      <dl className="facts">
        {known.map(([count, state]) => (
          <Fact key={count} name={t(`implementation.state.${state}`)}>
            {t('implementation.atLeast', { count: counts?.[count] ?? 0 })}
          </Fact>
        ))}
      </dl>
      {reports.length > 0 ? (
        <Table
          caption={t('implementation.reportsOf', { of })}
          heads={(['party', 'stateHead', 'note', 'reportedAt', 'reader'] as const).map((head) =>
            t(`implementation.${head}`),
          )}
        >
          {reports.map((report) => (
            <tr key={report.id}>
              <th scope="row">
                <PartyLink party={report.party} />
              </th>
              <td>{t(`implementation.state.${report.state}`)}</td>
              <td dir="auto">
                {report.note}
                {report.recordedBy ? (
                  <p className="soft">
                    {t('implementation.recordedBy')} <bdi>{report.recordedBy.name}</bdi>: {report.evidence}
                  </p>
                ) : null}
              </td>
              <td>
                <Time instant={report.reportedAt} timeZone={zone} />
              </td>
              <td>{t(`implementation.visibility.${report.visibility}.name`)}</td>
            </tr>
          ))}
        </Table>
      ) : null}
    </>
  );
}
