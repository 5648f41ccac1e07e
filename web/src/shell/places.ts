import { paths } from '../paths.js';

/** Where one can go from every page, each with the key that goes there; in the order of the navigation. */
export const places = [
  { name: 'week', to: paths.week, key: 'w' },
  { name: 'meetings', to: paths.meetings, key: 'm' },
  { name: 'focusGroups', to: paths.focusGroups, key: 'g' },
  { name: 'findings', to: paths.findings, key: 'f' },
  { name: 'committee', to: paths.committee, key: 'c' },
  { name: 'termsOfReference', to: paths.termsOfReference, key: 't' },
  { name: 'people', to: paths.people, key: 'p', for: 'account' },
  { name: 'parties', to: paths.parties, key: 's' },
  { name: 'register', to: paths.register, key: 'r' },
  { name: 'administration', to: paths.administration, key: 'd', for: 'ADMINISTRATOR' },
  { name: 'trail', to: paths.trail, key: 'l', for: 'AUDITOR' },
  { name: 'account', to: paths.account, key: 'a', for: 'account' },
] as const;

interface Account {
  readonly offices: readonly string[];
}

/** The places that have something for whoever is here: what they may read there is for the server to say. */
export const placesFor = (account: Account | null) =>
  places.filter((place) => {
    if (!('for' in place)) return true;
    return account !== null && (place.for === 'account' || account.offices.includes(place.for));
  });
