import { type OracleField, refers, things } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { instant } from '../tables.js';

const waiversOf =
  (type: string): OracleField =>
  (row, asking) =>
    things(
      'Waiver',
      sortedBy(
        asking.world.having('waiver', 'subject_id', row['id']).filter((one) => one['subject_type'] === type),
        (one) => instant(one['recorded_at']),
        at('id'),
      ),
      asking,
    );

export const waiversFields: Readonly<Record<string, OracleField>> = {
  'Meeting.waivers': waiversOf('Meeting'),
  'Minutes.waivers': waiversOf('Minutes'),
  'Procedure.waivers': waiversOf('Procedure'),
  'Seat.waivers': waiversOf('Seat'),
  'Waiver.clause': refers('Clause', 'clause_id'),
  'Waiver.recordedBy': refers('Member', 'recorded_by'),
  'Waiver.recordedAt': (row) => instant(row['recorded_at']),
};
