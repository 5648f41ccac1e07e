import type { UserError } from '../kernel/act.js';

export interface WaiverWords {
  readonly waiverReason: string;
  readonly waiverAgreedBy: string;
}

export const noWaiver: WaiverWords = { waiverReason: '', waiverAgreedBy: '' };

/** The waiver as the server takes it; none while nothing is written. */
export const waiverOf = ({ waiverReason, waiverAgreedBy }: WaiverWords) =>
  waiverReason || waiverAgreedBy ? { waiver: { reason: waiverReason, agreedBy: waiverAgreedBy } } : {};

/** Whether its fields are needed: after a refusal that the chairs may waive, and once something is written in them. */
export const asksWaiver = (errors: readonly UserError[], { waiverReason, waiverAgreedBy }: WaiverWords): boolean =>
  waiverReason !== '' || waiverAgreedBy !== '' || errors.some(({ waivable }) => waivable);
