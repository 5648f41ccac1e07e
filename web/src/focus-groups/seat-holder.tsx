import { useTranslation } from 'react-i18next';
import { PartyLink } from '../members/party-name.js';
import type { GroupLineFragment } from '../gql/graphql.js';

type LeadingSeat = Pick<GroupLineFragment['leads'][number], 'onCommittee' | 'party' | 'seat'>;

/** Who holds a leading seat: known, not known, or nobody. */
export function SeatHolder({ lead }: { readonly lead: LeadingSeat }) {
  const { t } = useTranslation();
  if (lead.party) return <PartyLink party={lead.party} />;
  return <>{t(lead.onCommittee ? 'leadership.unknownHolder' : 'leadership.vacant', { number: lead.seat.number })}</>;
}
