import { namedMember } from '../attribution/attribution.reading.js';
import { labelAllows } from '../../handling/label.js';
import {
  column,
  type Expression,
  type FieldReading,
  globalId,
  many,
  one,
  type TypeReading,
} from '../../kernel/reading/definition.js';
import { readsFromOutside, findingReading } from '../finding.reading.js';

/** With the finding, and as far as its own label lets one. */
const sight: Expression = (row, context) =>
  `(${row}.removed_at is null and exists (select from finding holding where holding.id = ${row}.finding_id and ${findingReading.sight('holding', context)}` +
  ` and (${row}.own_label is null or ${labelAllows(`${row}.own_label`, 'holding.body_id', context)} or ${readsFromOutside(`${row}.own_label`, 'holding', context)})))`;

export const attachmentLabel: Expression = (row) =>
  `(select stricter_label(${row}.own_label, holding.label) from finding holding where holding.id = ${row}.finding_id)`;

export const findingAttachmentReading: TypeReading = {
  type: 'FindingAttachment',
  prefix: 'fil',
  table: 'finding_attachment',
  sight,
  fields: {
    id: globalId('fil'),
    finding: one('Finding', 'finding_id'),
    fileName: 'file_name',
    contentType: 'content_type',
    size: 'size_bytes',
    sha256: 'sha256',
    label: column(attachmentLabel),
    attachedBy: namedMember('attached_by'),
    attachedAt: 'attached_at',
    filePath: column((row) => `'/findings/files/fil_' || ${row}.id`),
  },
};

/** What they add to a finding. */
export const attachmentFields: Record<string, FieldReading> = {
  attachments: many('FindingAttachment', 'finding_id', 'attached_at'),
};
