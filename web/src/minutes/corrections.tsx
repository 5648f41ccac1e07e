import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../components/badge.js';
import { Differences } from '../components/differences.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { PartyName } from '../members/party-name.js';
import { paths } from '../paths.js';
import type { Correction, MeetingWithMinutes, Passage } from './minutes-query.js';

const tones: Record<Correction['state'], Tone> = {
  ...{ OPEN: 'caution', TAKEN: 'positive', ACCEPTED: 'positive' },
  ...{ KEPT: 'plain', LAPSED: 'plain', DECLINED: 'plain' },
};

interface Properties {
  readonly meeting: MeetingWithMinutes;
  readonly passage: Passage;
}

/** Corrections of a passage: what is open first, what became of the others on demand. */
export function Corrections({ meeting, passage: { corrections, number } }: Properties) {
  const { t } = useTranslation();
  const open = corrections.filter(({ state }) => state === 'OPEN');
  const others = corrections.filter(({ state }) => state !== 'OPEN');
  return (
    <section className="corrections" aria-label={t('minutes.correctionsOf', { number })}>
      {open.map((correction) => (
        <CorrectionView key={correction.id} {...{ meeting, correction }} />
      ))}
      {others.length > 0 ? (
        <details>
          <summary>{t('minutes.otherCorrections', { count: others.length })}</summary>
          {others.map((correction) => (
            <CorrectionView key={correction.id} {...{ meeting, correction }} />
          ))}
        </details>
      ) : null}
    </section>
  );
}

interface ViewProperties {
  readonly meeting: MeetingWithMinutes;
  readonly correction: Correction;
}

/** One correction: what it would have the passage say, why, by whom, and what became of it. */
export function CorrectionView({ meeting, correction }: ViewProperties) {
  const { t } = useTranslation();
  const zone = useZone();
  const { state, formerMarkdown, textMarkdown, reason, saidAt, settledAt, settlement, settledAtMeeting } = correction;
  return (
    <div className="correction">
      <p className="item-notes">
        <Badge tone={tones[state]}>{t(`minutes.correction.${state}`)}</Badge>
      </p>
      <Differences texts={[{ name: t('minutes.proposed'), before: formerMarkdown, now: textMarkdown }]} />
      <p>
        {t('minutes.reason')} <bdi className="written">{reason}</bdi>
      </p>
      <p className="soft">
        <By {...{ meeting, correction }} />, <Time instant={saidAt} timeZone={zone} />
      </p>
      {settledAt && settledAtMeeting ? (
        <p>
          {t('minutes.settled')}{' '}
          <Link to={paths.meeting} params={{ meeting: settledAtMeeting.id }}>
            <bdi>{settledAtMeeting.title}</bdi>
          </Link>
          , <Time instant={settledAt} timeZone={zone} />
        </p>
      ) : null}
      {settlement ? <p dir="auto">{settlement}</p> : null}
    </div>
  );
}

/** The seat that said it, and the person; or who recorded it on behalf of the seat, with the evidence. */
function By({ meeting, correction: { seat, member, onBehalf, evidence, recordedBy } }: ViewProperties) {
  const { t } = useTranslation();
  const holder = meeting.body.seats.find(({ id }) => id === seat?.id)?.holder;
  return (
    <>
      {seat ? t('minutes.seat', { number: seat.number }) : null} {holder ? <PartyName party={holder} /> : null}{' '}
      {member ? <bdi>{member.name}</bdi> : null}
      {onBehalf ? (
        <>
          {t('minutes.recordedBy')} {recordedBy ? <bdi>{recordedBy.name}</bdi> : null}
          {evidence ? (
            <>
              {' '}
              (<bdi>{evidence}</bdi>)
            </>
          ) : null}
        </>
      ) : null}
    </>
  );
}
