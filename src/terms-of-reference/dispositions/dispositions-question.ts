import type { AmendmentKind, AmendmentState } from '../amending/amending.enums.js';

/** What the table of dispositions asks the schema, as its reader: it holds what its reader may see, and nothing else. */
export interface AskedAmendment {
  readonly kind: AmendmentKind;
  readonly clause: { readonly id: string } | null;
  readonly baseNumber: string;
  readonly baseHeading: string;
  readonly baseMarkdown: string;
  readonly heading: string;
  readonly bodyMarkdown: string;
  readonly number: string | null;
  readonly reason: string;
  readonly seat: { readonly number: number } | null;
  readonly party: { readonly name: string } | null;
  readonly member: { readonly name: string } | null;
  readonly saidAt: string;
  readonly state: AmendmentState;
  readonly dispositionReason: string;
  readonly settledAt: string | null;
  readonly wordingHeading: string | null;
  readonly wordingMarkdown: string | null;
}
export interface AskedVersion {
  readonly number: string;
  readonly title: string;
  readonly body: { readonly name: string };
  readonly amendments: readonly AskedAmendment[];
}

export const DISPOSITIONS_QUESTION = `query Dispositions($id: ID!) { termsVersion(id: $id) { number title body { name }
  amendments { kind clause { id } baseNumber baseHeading baseMarkdown heading bodyMarkdown number reason
    seat { number } party { name } member { name } saidAt state dispositionReason settledAt wordingHeading wordingMarkdown } } }`;
