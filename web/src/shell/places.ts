import { useViewer } from '../identity/viewer.js';
import { paths } from '../paths.js';
import { useGroup } from './group.js';

/** Where one can go from every page, each with the key that goes there; in the order of the navigation. */
export const places = [
  { name: 'week', to: paths.week, key: 'w' },
  { name: 'meetings', to: paths.meetings, key: 'm' },
  { name: 'focusGroups', to: paths.focusGroups, key: 'g' },
  { name: 'findings', to: paths.findings, key: 'f' },
  { name: 'committee', to: paths.committee, key: 'c' },
  { name: 'termsOfReference', to: paths.termsOfReference, key: 't' },
  { name: 'procedures', to: paths.procedures, key: 'v', for: 'account' },
  { name: 'people', to: paths.people, key: 'p', for: 'account' },
  { name: 'parties', to: paths.parties, key: 's' },
  { name: 'register', to: paths.register, key: 'r' },
  { name: 'enquiries', to: paths.enquiries, key: 'e', for: 'enquiries' },
  { name: 'administration', to: paths.administration, key: 'd', for: 'ADMINISTRATOR' },
  { name: 'trail', to: paths.trail, key: 'l', for: 'AUDITOR' },
  { name: 'account', to: paths.account, key: 'a', for: 'account' },
] as const;

/** The places that have something for whoever is here: what they may read there is for the server to say. */
export function usePlaces() {
  const { account } = useViewer();
  const { chosen } = useGroup();
  const readsEnquiries = chosen != null && chosen.openEnquiries != null;
  return places.filter((place) => {
    if (!('for' in place)) return true;
    if (place.for === 'enquiries') return readsEnquiries;
    return account !== null && (place.for === 'account' || account.offices.includes(place.for));
  });
}
