import type { TFunction } from 'i18next';
import type { Tone } from '../components/badge.js';
import type { Amendment } from './draft-query.js';

type Named = Pick<Amendment, 'kind' | 'baseNumber'>;

/** What an amendment is to do: "replace clause 3". */
export function aimOf({ kind, baseNumber }: Named, t: TFunction): string {
  if (baseNumber) return t(`amendments.aim.${kind}`, { number: baseNumber });
  return t(kind === 'ADD_AFTER' ? 'amendments.aimFirst' : 'amendments.aimTitle');
}

/** Amendments have numbers in the order in which they came, so that people can name them. */
export const placeOf = (all: readonly { readonly id: string }[], { id }: { readonly id: string }): number =>
  all.findIndex((one) => one.id === id) + 1;

/** Why two amendments collide, in words. */
export function collisionOf(one: Amendment, other: Amendment, t: TFunction): string {
  const kinds = [one.kind, other.kind];
  if (!kinds.includes('ADD_AFTER') && one.clause?.id === other.clause?.id)
    return t(one.baseNumber ? 'amendments.bothChange' : 'amendments.bothTitle', { number: one.baseNumber });
  if (kinds.includes('DELETE') && kinds.includes('ADD_AFTER') && one.clause?.id === other.clause?.id)
    return t('amendments.addsAfterDeleted', { number: one.baseNumber });
  return t('amendments.bothNumber', { number: one.number });
}

export const tones: Readonly<Record<Amendment['state'], Tone>> = {
  ...{ OPEN: 'caution', ACCEPTED: 'positive', ACCEPTED_IN_PART: 'positive', DECLINED: 'plain', WITHDRAWN: 'plain' },
};
