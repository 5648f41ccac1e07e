import { useTranslation } from 'react-i18next';
import { Table } from '../components/table.js';
import type { SeatBalanceFragment } from '../gql/graphql.js';

type Counts = SeatBalanceFragment['balance'];
type Look = 'held' | 'unknown' | 'vacant';

/** How the seats are spread: a bar for each group beside its number, which says the same. */
export function Balance({ balance }: { readonly balance: Counts }) {
  const { t } = useTranslation();
  if (balance.seats === 0) return null;
  const { byRegionalGroup, withoutRegionalGroup, unknown, vacant, seats } = balance;
  const rows: { name: string; count: number; look: Look }[] = [
    ...byRegionalGroup.map((group) => ({
      ...{ name: t(`committee.region.${group.regionalGroup}`), count: group.seats, look: 'held' as const },
    })),
    { name: t('committee.withoutRegion'), count: withoutRegionalGroup, look: 'held' },
    { name: t('committee.holderUnknown'), count: unknown, look: 'unknown' },
    { name: t('committee.vacant'), count: vacant, look: 'vacant' },
  ];
  const heads = [t('committee.groupOfStates'), t('committee.ofSeats', { seats })];
  return (
    <section className="card">
      <h2>{t('committee.balance')}</h2>
      <p>{t('committee.balanceMeans')}</p>
      <Table caption={t('committee.balance')} heads={heads}>
        {rows.map(({ name, count, look }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <div className="seat-count">
                {count}
                <Bar {...{ count, seats, look }} />
              </div>
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

const SQUARE = 10;
const GAP = 3;

/** A square for each seat; its place among all of them shows the share. */
function Bar({ count, seats, look }: { readonly count: number; readonly seats: number; readonly look: Look }) {
  const width = seats * (SQUARE + GAP) - GAP;
  return (
    <svg className="seat-bar" viewBox={`0 0 ${width} ${SQUARE}`} width={width} height={SQUARE} aria-hidden="true">
      {Array.from({ length: seats }, (_, place) => (
        <rect
          // oxlint-disable-next-line react/no-array-index-key -- a square is nothing but its place
          key={place}
          {...{ x: place * (SQUARE + GAP), width: SQUARE, height: SQUARE, rx: 2 }}
          data-look={place < count ? look : 'none'}
        />
      ))}
    </svg>
  );
}
