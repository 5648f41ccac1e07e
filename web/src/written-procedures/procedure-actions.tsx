import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { may } from '../kernel/may.js';
import type { WholeProcedure } from './procedure-query.js';
import { whenShown } from '../kernel/when-shown.js';

const Recorded = whenShown(
  async () => (await import('./recorded-answer-dialog.js')).RecordedAnswerDialog,
  'procedure-acts',
  'convening',
);
const Statement = whenShown(
  async () => (await import('./statement-dialog.js')).StatementDialog,
  'procedure-acts',
  'convening',
);
const Interest = whenShown(
  async () => (await import('./interest-dialog.js')).InterestDialog,
  'procedure-acts',
  'convening',
);
const Extend = whenShown(async () => (await import('./extend-dialog.js')).ExtendDialog, 'procedure-acts');
const Reason = whenShown(async () => (await import('./reason-dialog.js')).ReasonDialog, 'procedure-acts');
const Settle = whenShown(async () => (await import('./settle-dialog.js')).SettleDialog, 'procedure-acts', 'convening');

type Asked =
  | 'record'
  | 'statement'
  | 'interest'
  | 'confirm'
  | 'decline'
  | 'close'
  | 'extend'
  | 'suspend'
  | 'resume'
  | 'withdraw';

/** What the viewer may do with it besides answering, as the server says; in the order in which it is offered. */
const offers: readonly { readonly act: string; readonly asked: Asked; readonly look?: 'primary' | 'danger' }[] = [
  { act: 'procedure.confirm', asked: 'confirm', look: 'primary' },
  { act: 'procedure.decline', asked: 'decline' },
  { act: 'seat.recordOnBehalf', asked: 'record' },
  { act: 'procedure.attachStatement', asked: 'statement' },
  { act: 'procedure.declareInterest', asked: 'interest' },
  { act: 'procedure.closeVote', asked: 'close' },
  { act: 'procedure.extendSilence', asked: 'extend' },
  { act: 'procedure.suspend', asked: 'suspend' },
  { act: 'procedure.resume', asked: 'resume' },
  { act: 'procedure.withdraw', asked: 'withdraw', look: 'danger' },
];

export function ProcedureActions({ procedure }: { readonly procedure: WholeProcedure }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const { viewerCan, viewerSeats, seats } = procedure;
  const records = may(viewerCan, 'seat.recordOnBehalf');
  // Answers are recorded on behalf of seats, and statements are those of seats.
  const fits: Partial<Record<Asked, boolean>> = {
    record: seats.length > 0,
    interest: viewerSeats.length > 0 || (records && seats.length > 0),
    statement: viewerSeats.length > 0 || (records && seats.length > 0),
  };
  return (
    <>
      {offers
        .filter(({ act, asked: one }) => may(viewerCan, act) && fits[one] !== false)
        .map(({ asked: one, look }) => (
          <Button key={one} {...(look ? { look } : {})} onPress={() => setAsked(one)}>
            {t(`procedure.do.${one}`)}
          </Button>
        ))}
      {asked === 'record' ? <Recorded {...{ procedure, close }} /> : null}
      {asked === 'statement' ? <Statement {...{ procedure, close }} /> : null}
      {asked === 'interest' ? <Interest {...{ procedure, close }} /> : null}
      {asked === 'extend' ? <Extend {...{ procedure, close }} /> : null}
      {asked === 'suspend' || asked === 'withdraw' || asked === 'decline' ? (
        <Reason {...{ procedure, close, act: asked }} />
      ) : null}
      {asked === 'confirm' || asked === 'close' || asked === 'resume' ? (
        <Settle {...{ procedure, close, act: asked }} />
      ) : null}
    </>
  );
}
