import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/notice.js';
import { may } from '../kernel/may.js';
import type { Interest, MeetingInSession } from './session-query.js';
import { whenShown } from '../kernel/when-shown.js';

const Declare = whenShown(async () => (await import('./interest-form.js')).InterestForm, 'session-acts', 'decisions');
const Settle = whenShown(async () => (await import('./interest-dialogs.js')).SettleInterest, 'session-acts');
const Strike = whenShown(async () => (await import('./interest-dialogs.js')).StrikeInterest, 'session-acts');

/** What people and seats declared of their own concerns, what the chair settled, and what was struck again. */
export function Interests({ meeting }: { readonly meeting: MeetingInSession }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{ act: 'declare' } | { act: 'settle' | 'strike'; of: Interest } | null>(null);
  const close = () => setAsked(null);
  const { interests, viewerCan } = meeting;
  return (
    <section className="card">
      <h2>{t('interest.title')}</h2>
      {interests.length === 0 ? <EmptyState>{t('interest.none')}</EmptyState> : null}
      <ul className="plain-list">
        {interests.map((one) => (
          <li key={one.id}>
            <article>
              <InterestLine interest={one} />
              {one.struckAt ? null : (
                <p className="actions">
                  {!one.settledAt && may(viewerCan, 'meeting.settleInterest') ? (
                    <Button onPress={() => setAsked({ act: 'settle', of: one })}>
                      {t('interest.settle')} <bdi className="visually-hidden">{one.statement}</bdi>
                    </Button>
                  ) : null}
                  {may(viewerCan, 'meeting.strikeInterest') ? (
                    <Button onPress={() => setAsked({ act: 'strike', of: one })}>
                      {t('interest.strike')} <bdi className="visually-hidden">{one.statement}</bdi>
                    </Button>
                  ) : null}
                </p>
              )}
            </article>
          </li>
        ))}
      </ul>
      {may(viewerCan, 'meeting.declareInterest') && asked?.act !== 'declare' ? (
        <p className="actions">
          <Button onPress={() => setAsked({ act: 'declare' })}>{t('interest.declare')}</Button>
        </p>
      ) : null}
      {asked?.act === 'declare' ? <Declare meeting={meeting} done={close} /> : null}
      {asked?.act === 'settle' ? <Settle interest={asked.of} close={close} /> : null}
      {asked?.act === 'strike' ? <Strike interest={asked.of} close={close} /> : null}
    </section>
  );
}

function InterestLine({ interest }: { readonly interest: Interest }) {
  const { t } = useTranslation();
  const { member, seat, itemTitle, statement, withdraws, settlement, struckAt, struckReason } = interest;
  return (
    <>
      <p className="item-title">
        {seat ? t('session.seat', { number: seat.number }) : <bdi>{member?.name}</bdi>}{' '}
        {itemTitle ? <bdi className="soft">{itemTitle}</bdi> : null}
      </p>
      <p className="written" dir="auto">
        {struckAt ? <s>{statement}</s> : statement}
      </p>
      <div className="item-notes">
        {withdraws && !struckAt ? <Badge tone="caution">{t('interest.withdraws')}</Badge> : null}
        {struckAt ? <Badge>{t('interest.struck')}</Badge> : null}
        {struckAt ? <span dir="auto">{struckReason}</span> : null}
      </div>
      {settlement ? (
        <p>
          {t('interest.settled')} <span dir="auto">{settlement}</span>
        </p>
      ) : null}
    </>
  );
}
