import { SearchKind } from '../../search/search.enums.js';
import type { Searchable } from '../../search/searchables.js';
import { attachmentLabel } from './attachment.reading.js';

/** By its name, and by the text of the file, which search knows from the upload; it is read with its finding. */
export const attachmentSearch: Searchable = {
  type: 'FindingAttachment',
  kind: SearchKind.ATTACHMENT,
  text: () => `''`,
  path: (row) => `'/findings/fnd_' || ${row}.finding_id`,
  label: attachmentLabel,
};
