import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/notice.js';
import { ActionLine } from '../decisions/action-line.js';
import { DecisionLine } from '../decisions/decision-line.js';
import { may } from '../kernel/may.js';
import type { MeetingInSession } from './session-query.js';
import { whenShown } from '../kernel/when-shown.js';

const DecisionForm = whenShown(async () => (await import('./decision-form.js')).DecisionForm);
const AdoptDialog = whenShown(async () => (await import('./adopt-dialog.js')).AdoptDialog, 'adopting');
const ActionForm = whenShown(async () => (await import('./action-form.js')).ActionForm, 'decision-acts');

/** What was decided and asked for so far, and the forms for the next. */
export function Recorded({ meeting }: { readonly meeting: MeetingInSession }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'decision' | 'adoption' | 'action' | null>(null);
  const done = () => setAsked(null);
  const { decisions, actions, viewerCan } = meeting;
  return (
    <>
      <section className="card">
        <h2>{t('session.decisions')}</h2>
        {decisions.nodes.length === 0 ? <EmptyState>{t('session.noDecisions')}</EmptyState> : null}
        <ul className="plain-list">
          {decisions.nodes.map((decision) => (
            <li key={decision.id}>
              <DecisionLine decision={decision} level={3} />
            </li>
          ))}
        </ul>
        {asked === 'decision' ? null : (
          <p className="actions">
            {may(viewerCan, 'decision.record') ? (
              <Button onPress={() => setAsked('decision')}>{t('session.recordDecision')}</Button>
            ) : null}
            {may(viewerCan, 'procedure.adoptByConsensus') ? (
              <Button onPress={() => setAsked('adoption')}>{t('decision.adoptText')}</Button>
            ) : null}
          </p>
        )}
        {asked === 'decision' ? <DecisionForm {...{ meeting, done }} /> : null}
        {asked === 'adoption' ? <AdoptDialog {...{ meeting, close: done }} /> : null}
      </section>
      <section className="card">
        <h2>{t('session.actions')}</h2>
        {actions.nodes.length === 0 ? <EmptyState>{t('session.noActions')}</EmptyState> : null}
        <ul className="plain-list">
          {actions.nodes.map((action) => (
            <li key={action.id}>
              <ActionLine action={action} />
            </li>
          ))}
        </ul>
        {may(viewerCan, 'action.add') && asked !== 'action' ? (
          <p className="actions">
            <Button onPress={() => setAsked('action')}>{t('session.addAction')}</Button>
          </p>
        ) : null}
        {asked === 'action' ? <ActionForm {...{ meeting, done }} /> : null}
      </section>
    </>
  );
}
