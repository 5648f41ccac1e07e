import { useTranslation } from 'react-i18next';
import { Badge, HandlingLabel } from '../../components/badge.js';
import { Button } from '../../components/button.js';
import { Fact } from '../../components/fact.js';
import { Time } from '../../components/time.js';
import { useZone } from '../../identity/viewer.js';
import { may } from '../../kernel/may.js';
import type { WholeFinding } from '../finding-query.js';

export type Proposal = WholeFinding['proposals'][number];

/** What the viewer was asked to settle, and how they go about it. */
export interface Settles {
  readonly act: 'confirm' | 'decline';
  readonly proposal: Proposal;
}

/** The acts that settle a proposal of each kind, as the server calls them. */
const names = {
  RELEASE: { confirm: 'finding.confirmRelease', decline: 'finding.declineRelease' },
  RELABEL: { confirm: 'finding.confirmLabel', decline: 'finding.declineLabel' },
} as const;

/** Label as it was and as it is to be. */
function Labels({ proposal: { fromLabel, toLabel } }: { readonly proposal: Proposal }) {
  const { t } = useTranslation();
  if (fromLabel === toLabel) return <HandlingLabel label={toLabel} />;
  return (
    <>
      <HandlingLabel label={fromLabel} /> {t('handling.becomes')} <HandlingLabel label={toLabel} />
    </>
  );
}

interface OpenProperties {
  readonly finding: WholeFinding;
  readonly proposal: Proposal;
  readonly settle: (settles: Settles) => void;
}

/** What is proposed: of which words, by whom, until when, and whose word is still wanted. */
export function OpenProposal({ finding, proposal, settle }: OpenProperties) {
  const { t } = useTranslation();
  const zone = useZone();
  const { kind, revision, reason, proposedBy, proposedAt, expiresAt } = proposal;
  const { needsConsent, consentedBy, confirmedBy, textSha256 } = proposal;
  const somebody = t('handling.somebody');
  return (
    <div role="group" aria-label={t(`handling.proposed.${kind}`)}>
      <h3>{t(`handling.proposed.${kind}`)}</h3>
      <p>
        <Labels proposal={proposal} /> {t('history.revision', { number: revision })}
      </p>
      {reason ? <p dir="auto">{reason}</p> : null}
      <dl className="facts">
        <Fact name={t('handling.proposedBy')}>
          <bdi>{proposedBy?.name ?? somebody}</bdi>, <Time instant={proposedAt} timeZone={zone} />
        </Fact>
        <Fact name={t('handling.expires')}>
          <Time instant={expiresAt} timeZone={zone} />
        </Fact>
        {needsConsent && kind === 'RELEASE' ? (
          <Fact name={t('handling.consent')}>{consentedBy?.name ?? t('handling.wanted')}</Fact>
        ) : null}
        <Fact name={t('handling.confirmation')}>{confirmedBy?.name ?? t('handling.wanted')}</Fact>
        <Fact name={t('handling.hash')}>
          <code className="hash">{textSha256}</code>
        </Fact>
      </dl>
      <div className="actions">
        {may(finding.viewerCan, names[kind].confirm) ? (
          <Button look="primary" onPress={() => settle({ act: 'confirm', proposal })}>
            {t(`handling.read.${kind}`)}
          </Button>
        ) : null}
        {may(finding.viewerCan, names[kind].decline) ? (
          <Button onPress={() => settle({ act: 'decline', proposal })}>{t(`handling.decline.${kind}`)}</Button>
        ) : null}
      </div>
    </div>
  );
}

/** What became of earlier proposals, last ended first. */
export function EndedProposals({ finding: { proposals } }: { readonly finding: WholeFinding }) {
  const { t } = useTranslation();
  const zone = useZone();
  const ended = proposals.filter(({ state }) => state !== 'OPEN').toReversed();
  if (ended.length === 0) return null;
  return (
    <details>
      <summary>{t('handling.earlier')}</summary>
      <ol className="plain-list">
        {ended.map((proposal) => (
          <li key={`${proposal.kind} ${proposal.proposedAt}`}>
            <div className="item-notes">
              <strong>{t(`handling.proposed.${proposal.kind}`)}</strong>
              <Badge tone={proposal.state === 'DONE' ? 'positive' : 'plain'}>
                {t(`handling.state.${proposal.state}`)}
              </Badge>
              <span>
                <Labels proposal={proposal} />
              </span>
              {proposal.proposedBy ? <bdi>{proposal.proposedBy.name}</bdi> : null}
              {proposal.endedAt ? <Time instant={proposal.endedAt} timeZone={zone} /> : null}
            </div>
            {proposal.endedReason ? <p dir="auto">{proposal.endedReason}</p> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
