import { useTranslation } from 'react-i18next';
import { graphql } from '../gql/gql.js';
import { ReasonDialog } from './reason-dialog.js';
import type { Interest } from './session-query.js';

const settleInterest = graphql(`
  mutation SettleInterest($input: SettleInterestInput!) {
    act: settleInterest(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const strikeInterest = graphql(`
  mutation StrikeInterest($input: StrikeInterestInput!) {
    act: strikeInterest(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly interest: Interest;
  readonly close: () => void;
}

/** The chair says what follows from an interest. */
export function SettleInterest({ interest: { id, version, statement }, close }: Properties) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      {...{ title: t('interest.settle'), means: statement, label: t('interestActs.settlement'), path: 'settlement' }}
      {...{ document: settleInterest, close }}
      input={(settlement) => ({ interest: id, expectedVersion: version, settlement })}
    />
  );
}

/** It was recorded wrongly: it no longer stands, and is kept. */
export function StrikeInterest({ interest: { id, version }, close }: Properties) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      {...{ title: t('interest.strike'), means: t('interestActs.strikeMeans'), path: 'reason' }}
      {...{ document: strikeInterest, close }}
      input={(reason) => ({ interest: id, expectedVersion: version, reason })}
    />
  );
}
