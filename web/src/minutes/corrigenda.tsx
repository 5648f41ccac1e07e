import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Differences } from '../components/differences.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { paths } from '../paths.js';
import type { Passage } from './minutes-query.js';

/** What meetings changed of a passage after it was adopted; the last one stands. */
export function Corrigenda({ passage: { corrigenda, number: ofPassage } }: { readonly passage: Passage }) {
  const { t } = useTranslation();
  const zone = useZone();
  return (
    <section className="corrections" aria-label={t('minutes.corrigendaTo', { number: ofPassage })}>
      {corrigenda.map(({ number, formerMarkdown, textMarkdown, reason, issuedAt, issuedBy, meeting }) => (
        <div key={number} className="correction">
          <p>
            <strong>{t('minutes.corrigendum', { number })}</strong>
          </p>
          <Differences texts={[{ name: t('minutes.saysNow'), before: formerMarkdown, now: textMarkdown }]} />
          <p>
            {t('minutes.reason')} <bdi className="written">{reason}</bdi>
          </p>
          <p className="soft">
            {meeting ? (
              <Link to={paths.meeting} params={{ meeting: meeting.id }}>
                <bdi>{meeting.title}</bdi>
              </Link>
            ) : null}{' '}
            {issuedBy ? <bdi>{issuedBy.name}</bdi> : null} <Time instant={issuedAt} timeZone={zone} />
          </p>
        </div>
      ))}
    </section>
  );
}
