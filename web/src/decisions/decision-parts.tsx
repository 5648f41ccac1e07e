import { useTranslation } from 'react-i18next';
import type { DecisionLineFragment } from '../gql/graphql.js';
import { PartyName } from '../members/party-name.js';

interface Properties {
  readonly of: DecisionLineFragment;
}

/** How each seat stood in a vote. */
export function Positions({ of: { positions } }: Properties) {
  const { t } = useTranslation();
  if (positions.length === 0) return null;
  return (
    <ul>
      {positions.map(({ seat, party, position }) => (
        <li key={seat?.number}>
          {seat ? t('decision.seat', { number: seat.number }) : null} {party ? <PartyName party={party} /> : null}:{' '}
          {t(`decision.positions.${position}`)}
        </li>
      ))}
    </ul>
  );
}

/** What seats added to it. */
export function Statements({ of: { statements } }: Properties) {
  const { t } = useTranslation();
  return statements.map(({ seat, kind, text }) => (
    <blockquote key={`${seat?.number} ${text}`}>
      <p>
        <strong>
          {t(`decision.statements.${kind}`)} {seat ? t('decision.seat', { number: seat.number }) : null}
        </strong>
      </p>
      <p className="written" dir="auto">
        {text}
      </p>
    </blockquote>
  ));
}
