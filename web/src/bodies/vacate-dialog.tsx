import { useTranslation } from 'react-i18next';
import { TextField } from '../components/fields.js';
import { useAct } from '../kernel/act.js';
import { usePartyName } from '../members/party-name.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { vacateSeat } from './roster-acts.js';
import { RosterForm } from './roster-form.js';
import { type SeatDialog, useRosterDraft } from './roster-draft.js';

/** Asks once whether nobody is to hold a seat any more, with the reason that stays on record. */
export function VacateDialog({ seat, day, close }: SeatDialog) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const initial = { on: day, reason: '', ...noEvidence() };
  const { values, change, done, cancel } = useRosterDraft(`vacate ${seat.id}`, initial, close);
  const act = useAct(vacateSeat, done);
  const submit = () =>
    act.perform({
      ...{ seat: seat.id, expectedVersion: seat.version, on: values.on, reason: values.reason },
      ...(values.evidence ? { evidence: evidenceOf(values) } : {}),
    });
  return (
    <RosterForm
      {...{ title: t('roster.vacate.title', { number: seat.number }), takesAway: true, act, submit, close: cancel }}
      {...{
        means: t('roster.vacate.means', { name: seat.holder ? nameOf(seat.holder) : t('committee.holderUnknown') }),
      }}
      confirm={t('roster.vacate.confirm')}
    >
      <TextField
        {...{ label: t('roster.vacate.on'), path: 'on', type: 'date', required: true, value: values.on }}
        change={(on) => change({ on })}
      />
      <TextField
        {...{ label: t('roster.reason'), path: 'reason', lines: 3, required: true, maxLength: 2000 }}
        {...{ value: values.reason, change: (reason) => change({ reason }) }}
      />
      <EvidenceFields {...{ value: values, change, path: 'evidence', optional: true }} />
    </RosterForm>
  );
}
