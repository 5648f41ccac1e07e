import type { Needs, ViewerCan } from '../kernel/policy/viewer-can.js';
import { Account, AccountState, type Administrators, Office } from './account.entity.js';

const accountOf = ({ id, state }: Needs): Account => Object.assign(new Account(), { id, state });
const officesOf = ({ offices }: Needs): Office[] => String(offices).split(' ').filter(Boolean) as Office[];
const administrators = ({ another }: Needs): Administrators => ({ another: another === true });
const isActive = ({ state }: Needs): boolean => state === AccountState.ACTIVE;
/** An account belongs to no body: whoever keeps accounts keeps them all. */
const nowhere = (): string => '';

/** Refused where none of its offices can be ended. */
function endable(thing: Needs): void {
  const offices = officesOf(thing);
  if (offices.length === 1) accountOf(thing).endOffice(offices[0] as Office, offices, administrators(thing));
}

/** What an account offers to an administrator, with the same rules as the acts themselves. Called once, by the module. */
export function offerAccountActs(viewerCan: ViewerCan): void {
  viewerCan.offer(
    'Account',
    {
      act: 'account.suspend',
      body: nowhere,
      applies: isActive,
      check: (thing) => accountOf(thing).suspend(officesOf(thing), administrators(thing)),
    },
    { act: 'account.restore', body: nowhere, applies: (thing) => !isActive(thing) },
    { act: 'office.grant', body: nowhere, applies: (thing) => officesOf(thing).length < Object.keys(Office).length },
    { act: 'office.end', body: nowhere, applies: (thing) => officesOf(thing).length > 0, check: endable },
  );
}
