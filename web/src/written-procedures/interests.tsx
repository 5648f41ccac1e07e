import { useTranslation } from 'react-i18next';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import { useZone } from '../identity/viewer.js';
import { PartyName } from '../members/party-name.js';
import type { WholeProcedure } from './procedure-query.js';

graphql(`
  fragment ProcedureInterests on Procedure {
    interests {
      id
      statement
      withdraws
      onBehalf
      evidence
      declaredAt
      seat {
        number
      }
      party {
        ...PartyName
      }
      recordedBy {
        name
      }
    }
  }
`);

/** Interests of their own that seats declared, and whether they took no part by that. */
export function Interests({ procedure: { interests } }: { readonly procedure: WholeProcedure }) {
  const { t } = useTranslation();
  const zone = useZone();
  if (interests.length === 0) return null;
  return (
    <section className="card" aria-label={t('procedure.interests')}>
      <h2>{t('procedure.interests')}</h2>
      {interests.map(({ id, seat, party, statement, withdraws, declaredAt, onBehalf, evidence, recordedBy }) => (
        <blockquote key={id}>
          <p>
            <strong>
              {seat ? t('procedure.seatNumber', { number: seat.number }) : null}{' '}
              {party ? <PartyName party={party} /> : null}
            </strong>{' '}
            <span className="soft">
              <Time instant={declaredAt} timeZone={zone} />
            </span>
          </p>
          <p className="written" dir="auto">
            {statement}
          </p>
          {withdraws ? <p>{t('procedure.tookNoPart')}</p> : null}
          {onBehalf ? (
            <p className="soft">
              {t('procedure.onBehalf')} <bdi>{recordedBy?.name}</bdi>: <bdi>{evidence}</bdi>
            </p>
          ) : null}
        </blockquote>
      ))}
    </section>
  );
}
