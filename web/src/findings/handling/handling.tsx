import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.js';
import { Time } from '../../components/time.js';
import { useZone } from '../../identity/viewer.js';
import { may } from '../../kernel/may.js';
import type { WholeFinding } from '../finding-query.js';
import { EndedProposals, OpenProposal, type Settles } from './proposals.js';
import { whenShown } from '../../kernel/when-shown.js';

const SetLabel = whenShown(async () => (await import('./label-dialog.js')).LabelDialog);
const Propose = whenShown(async () => (await import('./propose-dialog.js')).ProposeDialog);
const Confirm = whenShown(async () => (await import('./confirm-dialog.js')).ConfirmDialog);
const Decline = whenShown(async () => (await import('./decline-dialog.js')).DeclineDialog);

const Chatham = whenShown(async () => (await import('./chatham-dialog.js')).ChathamDialog);

const Openings = whenShown(async () => (await import('../openings/openings-dialog.js')).OpeningsDialog, 'openings');

const begins = ['setLabel', 'proposeRelease', 'setChathamHouse', 'readOpenings'] as const;
type Asked = { readonly act: (typeof begins)[number] } | Settles;

/** Who may read it and what is proposed about that: releases and laxer labels, which take two people. */
export function Handling({ finding }: { readonly finding: WholeFinding }) {
  const { t } = useTranslation();
  const zone = useZone();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { viewerCan, proposals, releasedAt, releasedRevision } = finding;
  const offered = begins.filter((act) => may(viewerCan, `finding.${act}`));
  const close = () => setAsked(null);
  if (offered.length === 0 && proposals.length === 0 && !releasedAt) return null;
  return (
    <section className="card" aria-labelledby="handling">
      <h2 id="handling">{t('handling.title')}</h2>
      {releasedAt ? (
        <p>
          {t('handling.released', { number: releasedRevision })} <Time instant={releasedAt} timeZone={zone} />
        </p>
      ) : null}
      {proposals
        .filter(({ state }) => state === 'OPEN')
        .map((proposal) => (
          <OpenProposal key={proposal.kind} {...{ finding, proposal, settle: setAsked }} />
        ))}
      {offered.length > 0 ? (
        <div className="actions">
          {offered.map((act) => (
            <Button key={act} onPress={() => setAsked({ act })}>
              {act === 'setChathamHouse' && finding.chathamHouse
                ? t('handling.liftChathamHouse')
                : t(`handling.${act}`)}
            </Button>
          ))}
        </div>
      ) : null}
      <EndedProposals finding={finding} />
      {asked?.act === 'setLabel' ? <SetLabel {...{ finding, close }} /> : null}
      {asked?.act === 'proposeRelease' ? <Propose {...{ finding, close }} /> : null}
      {asked?.act === 'setChathamHouse' ? <Chatham {...{ finding, close }} /> : null}
      {asked?.act === 'readOpenings' ? <Openings {...{ finding, close }} /> : null}
      {asked?.act === 'confirm' ? <Confirm {...{ finding, close }} proposal={asked.proposal} /> : null}
      {asked?.act === 'decline' ? <Decline {...{ finding, close }} proposal={asked.proposal} /> : null}
    </section>
  );
}
