import { column, type FieldReading, many, one, type TypeReading } from '../../kernel/reading/definition.js';
import { decides, isRequester } from '../viewer-participation.reading.js';

export const endorsementReading: TypeReading = {
  type: 'ParticipationEndorsement',
  prefix: null,
  table: 'participation_endorsement',
  sight: (row, context) =>
    `exists (select from participation part where part.id = ${row}.participation_id and (${decides('part', context)} or ${isRequester('part', context)}))`,
  fields: {
    endorsedBy: 'endorsed_by',
    verdict: 'verdict',
    reason: 'reason',
    ofOnePerson: column((row) => `(${row}.member_id is not null)`),
    member: one('Member', 'member_id'),
    givenBy: one('Member', 'given_by'),
    evidence: 'evidence',
    receivedAt: 'received_at',
    recordedBy: one('Member', 'recorded_by'),
    recordedAt: 'recorded_at',
  },
};

/** Whoever decides, or asked, sees how a recorded request is known. */
const seesEvidence: FieldReading = column(
  'evidence',
  (row, context) => `(${decides(row, context)} or ${isRequester(row, context)})`,
);

/** What is known of a request beside its words. */
export const requestFields: Record<string, FieldReading> = {
  endorsements: many('ParticipationEndorsement', 'participation_id', 'recorded_at'),
  recordedBy: one('Member', 'recorded_by'),
  evidence: seesEvidence,
  evidenceReceivedAt: column('evidence_received_at'),
};
