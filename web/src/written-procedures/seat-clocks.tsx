import { useTranslation } from 'react-i18next';
import { Table } from '../components/table.js';
import { localDateAndTime } from '../kernel/dates.js';
import { PartyName } from '../members/party-name.js';
import type { WholeProcedure } from './procedure-query.js';

/** While it runs, the expiry on the clock of each seat, as the server reckons it. */
export function SeatClocks({ procedure: { seats, state, endedAt } }: { readonly procedure: WholeProcedure }) {
  const { t, i18n } = useTranslation();
  if (seats.length === 0 || endedAt || state === 'PROPOSED' || state === 'SUSPENDED') return null;
  const heads = [t('procedure.seat'), t('procedure.expiry'), t('procedure.zone')];
  return (
    <section className="card">
      <h2>{t('procedure.clocks')}</h2>
      <Table caption={t('procedure.clocks')} heads={heads}>
        {seats.map(({ seat, party, timeZone, expiresAtLocal }) => (
          <tr key={seat?.id}>
            <th scope="row">
              {seat?.number}. {party ? <PartyName party={party} /> : null}
            </th>
            <td>
              <time dateTime={expiresAtLocal}>{localDateAndTime(expiresAtLocal, i18n.language)}</time>
            </td>
            <td>{timeZone}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
