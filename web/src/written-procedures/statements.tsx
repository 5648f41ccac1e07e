import { useTranslation } from 'react-i18next';
import { graphql } from '../gql/gql.js';
import type { WholeProcedure } from './procedure-query.js';

graphql(`
  fragment ProcedureStatements on Procedure {
    statements {
      kind
      text
      recordedAt
      seat {
        number
      }
    }
  }
`);

/** Reservations and statements of seats: they stand in nobody's way. */
export function Statements({ procedure: { statements } }: { readonly procedure: WholeProcedure }) {
  const { t } = useTranslation();
  if (statements.length === 0) return null;
  return (
    <section className="card" aria-label={t('procedure.statements')}>
      <h2>{t('procedure.statements')}</h2>
      {statements.map(({ kind, seat, text, recordedAt }) => (
        <blockquote key={`${recordedAt} ${seat?.number}`}>
          <p>
            <strong>
              {t(`procedure.statement.${kind}`)} {seat ? t('procedure.ofSeat', { number: seat.number }) : null}
            </strong>
          </p>
          <p className="written" dir="auto">
            {text}
          </p>
        </blockquote>
      ))}
    </section>
  );
}
