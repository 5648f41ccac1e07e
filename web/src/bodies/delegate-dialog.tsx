import { useTranslation } from 'react-i18next';
import { TextField } from '../components/fields.js';
import type { Found } from '../components/finder.js';
import { SelectField } from '../components/select.js';
import type { DelegateCapacity } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { usePartyName } from '../members/party-name.js';
import { MemberFinder } from '../members/member-finder.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { PeriodFields, periodOf } from './period-fields.js';
import { nameDelegate } from './roster-acts.js';
import { RosterForm } from './roster-form.js';
import { type SeatDialog, useRosterDraft } from './roster-draft.js';

const capacities = ['HEAD_OF_DELEGATION', 'ALTERNATE', 'ADVISER'] as const;

/** A person serves in the delegation of a seat, as its party notified. */
export function DelegateDialog({ seat, day, close }: SeatDialog) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const { values, change, done, cancel } = useRosterDraft(
    `name ${seat.id}`,
    {
      ...{ member: null as Found | null, capacity: 'HEAD_OF_DELEGATION' as DelegateCapacity, position: '' },
      ...{ from: day, last: '', ...noEvidence() },
    },
    close,
  );
  const act = useAct(nameDelegate, done);
  const { member, capacity, position, evidence } = values;
  const submit = () =>
    act.perform({
      ...{ seat: seat.id, expectedVersion: seat.version, member: member?.id ?? '', capacity, ...periodOf(values) },
      ...(capacity === 'ALTERNATE' && position ? { position: Number(position) } : {}),
      ...(evidence ? { evidence: evidenceOf(values) } : {}),
    });
  return (
    <RosterForm
      {...{ title: t('roster.name.title', { number: seat.number }), confirm: t('roster.name.confirm') }}
      {...{
        means: t('roster.name.means', { name: seat.holder ? nameOf(seat.holder) : '' }),
        act,
        submit,
        close: cancel,
      }}
    >
      <MemberFinder
        {...{ label: t('roster.person'), path: 'member', party: seat.holder?.id, chosen: member }}
        choose={(found) => change({ member: found })}
      />
      <SelectField
        {...{ label: t('roster.capacity'), path: 'capacity', value: capacity }}
        change={(value) => change({ capacity: value })}
        choices={capacities.map((value) => ({ value, says: t(`roster.capacities.${value}`) }))}
      />
      {capacity === 'ALTERNATE' ? (
        <TextField
          {...{ label: t('roster.position'), hint: t('roster.positionHint'), path: 'position', type: 'number' }}
          {...{ min: 1, max: 99, value: position, change: (place) => change({ position: place }) }}
        />
      ) : null}
      <PeriodFields value={values} change={change} hint={t('roster.name.lastHint')} />
      <EvidenceFields {...{ value: values, change, path: 'evidence', optional: true }} />
    </RosterForm>
  );
}
