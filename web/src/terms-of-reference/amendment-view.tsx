import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import { PartyName } from '../members/party-name.js';
import { aimOf, collisionOf, placeOf, tones } from './amendment-words.js';
import type { Amendment, Draft } from './draft-query.js';
import { Redlined } from './redlined.js';
import { whenShown } from '../kernel/when-shown.js';

const Dispose = whenShown(
  async () => (await import('./dispose-dialog.js')).DisposeDialog,
  'amendments',
  'editor',
  'editing',
);
const Withdraw = whenShown(
  async () => (await import('./withdraw-amendment-dialog.js')).WithdrawAmendmentDialog,
  'amendments',
  'convening',
);

interface Properties {
  readonly draft: Draft;
  readonly amendment: Amendment;
  readonly readAgain: () => void;
}

/** What a seat proposes, against the text as it stood then; with what it collides, and what became of it. */
export function AmendmentView({ draft, amendment, readAgain }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  const [asked, setAsked] = useState<'dispose' | 'withdraw' | null>(null);
  const { viewerCan } = draft;
  const { id, state, seat, party, member, own, redlinedHeading, redlinedBody } = amendment;
  const place = placeOf(draft.amendments, amendment);
  const open = state === 'OPEN';
  const mayWithdraw =
    open && ((own && may(viewerCan, 'terms.withdrawAmendment')) || (seat && may(viewerCan, 'seat.recordOnBehalf')));
  const which = <span className="visually-hidden"> {t('amendments.which', { place })}</span>;
  const close = () => setAsked(null);
  return (
    <article className="said" id={id} aria-labelledby={`${id}-name`}>
      <h4 id={`${id}-name`}>
        {t('amendments.title', { place })} {aimOf(amendment, t)}
      </h4>
      <div className="item-notes">
        <Badge tone={tones[state]}>{t(`amendments.state.${state}`)}</Badge>
        {seat ? <span>{t('amendments.seat', { number: seat.number })}</span> : null}
        {party ? <PartyName party={party} /> : null}
        {member ? <bdi>{member.name}</bdi> : null}
        <Time instant={amendment.saidAt} timeZone={zone} />
      </div>
      <Collisions {...{ draft, amendment }} />
      {open && !amendment.baseStands ? <Notice tone="caution">{t('amendments.baseGone')}</Notice> : null}
      {amendment.number ? <p>{t('amendments.asNumber', { number: amendment.number })}</p> : null}
      {redlinedHeading.length > 0 ? (
        <p className="redlined" dir="auto">
          <strong>
            <Redlined words={redlinedHeading} />
          </strong>
        </p>
      ) : null}
      {redlinedBody.length > 0 ? (
        <p className="redlined" dir="auto">
          <Redlined words={redlinedBody} />
        </p>
      ) : null}
      <dl className="facts">
        <dt>{t('amendments.why')}</dt>
        <dd dir="auto">{amendment.reason}</dd>
        {amendment.onBehalf ? (
          <>
            <dt>{t('amendments.onBehalf')}</dt>
            <dd dir="auto">{amendment.evidence}</dd>
          </>
        ) : null}
        <Disposed amendment={amendment} />
      </dl>
      <div className="actions quiet not-printed">
        {open && may(viewerCan, 'terms.disposeOfAmendment') ? (
          <Button onPress={() => setAsked('dispose')}>
            {t('amendments.dispose')}
            {which}
          </Button>
        ) : null}
        {mayWithdraw ? (
          <Button onPress={() => setAsked('withdraw')}>
            {t('amendments.withdraw')}
            {which}
          </Button>
        ) : null}
      </div>
      {asked === 'dispose' ? <Dispose {...{ draft, amendment, close, readAgain }} /> : null}
      {asked === 'withdraw' ? <Withdraw {...{ draft, amendment, close }} /> : null}
    </article>
  );
}

/** Those with which it cannot stand together while one of both waits, each named, with why. */
function Collisions({ draft, amendment }: Pick<Properties, 'draft' | 'amendment'>) {
  const { t } = useTranslation();
  const colliding = amendment.collidesWith.flatMap(({ id }) => draft.amendments.filter((one) => one.id === id));
  // Once both are disposed of, the text says what came of it.
  const others = colliding.filter(({ state }) => amendment.state === 'OPEN' || state === 'OPEN');
  if (others.length === 0) return null;
  return (
    <Notice tone="caution" title={t('amendments.collides')}>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <a href={`#${other.id}`}>{t('amendments.title', { place: placeOf(draft.amendments, other) })}</a>{' '}
            {other.seat ? t('amendments.ofSeat', { number: other.seat.number }) : null}
            {t('amendments.because', { why: collisionOf(amendment, other, t) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** How it was disposed of, by whom and why, and the words agreed on where they are others. */
function Disposed({ amendment }: Pick<Properties, 'amendment'>) {
  const { t } = useTranslation();
  const { state, settledBy, dispositionReason, wordingHeading, wordingMarkdown } = amendment;
  if (state === 'OPEN') return null;
  return (
    <>
      <dt>{t(`amendments.state.${state}`)}</dt>
      <dd>
        <span dir="auto">{dispositionReason}</span> {settledBy ? <bdi>({settledBy.name})</bdi> : null}
      </dd>
      {wordingHeading || wordingMarkdown ? (
        <>
          <dt>{t('amendments.agreed')}</dt>
          <dd className="written" dir="auto">
            {[wordingHeading, wordingMarkdown].filter(Boolean).join('\n')}
          </dd>
        </>
      ) : null}
    </>
  );
}
