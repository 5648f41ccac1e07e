import { useTranslation } from 'react-i18next';
import type { Found } from '../components/finder.js';
import { useAct } from '../kernel/act.js';
import { PartyFinder } from '../members/party-finder.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { noWaiver, waiverOf } from '../meetings/waiver.js';
import { WaiverFields } from '../meetings/waiver-fields.js';
import { PeriodFields, periodOf } from './period-fields.js';
import { appointToSeat } from './roster-acts.js';
import { RosterForm } from './roster-form.js';
import { type SeatDialog, useRosterDraft } from './roster-draft.js';

/** A party holds a seat for a term. */
export function AppointDialog({ seat, day, close }: SeatDialog) {
  const { t } = useTranslation();
  const { values, change, done, cancel } = useRosterDraft(
    `appoint ${seat.id}`,
    { party: null as Found | null, from: day, last: '', ...noEvidence(), ...noWaiver },
    close,
  );
  const act = useAct(appointToSeat, done);
  const submit = () =>
    act.perform({
      ...{ seat: seat.id, expectedVersion: seat.version, party: values.party?.id ?? '' },
      ...{ ...periodOf(values), ...waiverOf(values) },
      ...(values.evidence ? { evidence: evidenceOf(values) } : {}),
    });
  return (
    <RosterForm
      {...{ title: t('roster.appoint.title', { number: seat.number }), means: t('roster.appoint.means') }}
      {...{ confirm: t('roster.appoint.confirm'), act, submit, close: cancel }}
    >
      <PartyFinder
        {...{ label: t('committee.holder'), path: 'party', chosen: values.party }}
        choose={(party) => change({ party })}
      />
      <PeriodFields value={values} change={change} hint={t('roster.appoint.lastHint')} />
      <EvidenceFields {...{ value: values, change, path: 'evidence', optional: true }} />
      <WaiverFields errors={act.userErrors} value={values} change={change} />
    </RosterForm>
  );
}
