import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/notice.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import { PartyName } from '../members/party-name.js';
import type { MeetingAgenda, Proposal } from './agenda-question.js';
import { whenShown } from '../kernel/when-shown.js';

const Call = whenShown(async () => (await import('./call-dialog.js')).CallDialog);
const Propose = whenShown(async () => (await import('./propose-dialog.js')).ProposeDialog);
const Decide = whenShown(async () => (await import('./proposal-dialogs.js')).ProposalDialog);

type Asked =
  | { readonly dialog: 'call' | 'propose' | 'record' }
  | { readonly dialog: 'place' | 'decline' | 'withdraw'; readonly proposal: Proposal }
  | null;

/** The call for items: until when, what was proposed, and what became of it. */
export function CallForItems({ meeting }: { readonly meeting: MeetingAgenda }) {
  const { t } = useTranslation();
  const zone = useZone();
  const [asked, setAsked] = useState<Asked>(null);
  const { callForItems: call, itemProposals, viewerCan } = meeting;
  const close = () => setAsked(null);
  const mayCall = may(viewerCan, 'agenda.callForItems');
  if (!call && !mayCall) return null;
  return (
    <section className="card">
      <h2>{t('agendas.call.title')}</h2>
      {call ? (
        <>
          <p>
            {t(call.open ? 'agendas.call.until' : 'agendas.call.was')} <Time instant={call.deadline} timeZone={zone} />
          </p>
          {call.note ? <p dir="auto">{call.note}</p> : null}
          {call.open || !may(viewerCan, 'agenda.proposeItem') ? null : <p className="soft">{t('agendas.call.late')}</p>}
        </>
      ) : (
        <p className="soft">{t('agendas.call.none')}</p>
      )}
      {call && itemProposals.length === 0 ? <EmptyState>{t('agendas.call.nothing')}</EmptyState> : null}
      {itemProposals.length > 0 ? (
        <ol className="plain-list" aria-label={t('agendas.call.list')}>
          {itemProposals.map((proposal) => (
            <li key={proposal.id}>
              <ProposalLine {...{ proposal, viewerCan, ask: (dialog) => setAsked({ dialog, proposal }) }} />
            </li>
          ))}
        </ol>
      ) : null}
      <div className="actions">
        {may(viewerCan, 'agenda.proposeItem') ? (
          <Button onPress={() => setAsked({ dialog: 'propose' })}>{t('agendas.propose.title')}</Button>
        ) : null}
        {call && may(viewerCan, 'agenda.placeItemProposal') && may(viewerCan, 'seat.recordOnBehalf') ? (
          <Button onPress={() => setAsked({ dialog: 'record' })}>{t('agendas.propose.record')}</Button>
        ) : null}
        {mayCall ? <Button onPress={() => setAsked({ dialog: 'call' })}>{t('agendas.call.open')}</Button> : null}
      </div>
      {asked?.dialog === 'call' ? <Call {...{ meeting, close }} /> : null}
      {asked?.dialog === 'propose' || asked?.dialog === 'record' ? (
        <Propose {...{ meeting: meeting.id, onBehalf: asked.dialog === 'record', close }} />
      ) : null}
      {asked && 'proposal' in asked ? <Decide {...{ act: asked.dialog, proposal: asked.proposal, close }} /> : null}
    </section>
  );
}

interface LineProperties {
  readonly proposal: Proposal;
  readonly viewerCan: MeetingAgenda['viewerCan'];
  readonly ask: (dialog: 'place' | 'decline' | 'withdraw') => void;
}

const tones = { PROPOSED: 'caution', PLACED: 'positive', DECLINED: 'critical', WITHDRAWN: 'plain' } as const;

function ProposalLine({ proposal, viewerCan, ask }: LineProperties) {
  const { t } = useTranslation();
  const { title, purpose, minutes, presenter, explanationMarkdown, state, reason, late, seat, party, member } =
    proposal;
  const acts = [
    ...(may(viewerCan, 'agenda.placeItemProposal') ? (['place', 'decline'] as const) : []),
    ...(proposal.own && may(viewerCan, 'agenda.withdrawItemProposal') ? (['withdraw'] as const) : []),
  ];
  return (
    <>
      <p className="item-title">
        <bdi>{title}</bdi>
      </p>
      <div className="item-notes">
        <Badge tone={tones[state]}>{t(`agendas.proposal.${state}`)}</Badge>
        {late ? <Badge tone="caution">{t('agendas.proposal.late')}</Badge> : null}
        <span>
          {seat ? t('agendas.proposal.seat', { number: seat.number }) : <bdi>{member?.name}</bdi>}{' '}
          {party ? <PartyName party={party} /> : null}
        </span>
        <span>{t(`agenda.purposes.${purpose}`)}</span>
        {minutes == null ? null : <span>{t('meeting.minutes', { count: minutes })}</span>}
        {presenter ? <bdi>{presenter}</bdi> : null}
      </div>
      {explanationMarkdown ? (
        <p dir="auto" className="written">
          {explanationMarkdown}
        </p>
      ) : null}
      {proposal.onBehalf ? (
        <p className="soft">
          {t('agendas.proposal.recorded')} <bdi>{proposal.evidence}</bdi>
        </p>
      ) : null}
      {reason ? <p dir="auto">{reason}</p> : null}
      {state === 'PROPOSED' && acts.length > 0 ? (
        <div className="actions">
          {acts.map((act) => (
            <Button key={act} onPress={() => ask(act)}>
              {t(`agendas.proposal.act.${act}`)}
              <span className="visually-hidden"> {title}</span>
            </Button>
          ))}
        </div>
      ) : null}
    </>
  );
}
