import type { FactReading } from '../kernel/viewer/viewer-facts.js';

const office = (name: 'ADMINISTRATOR' | 'AUDITOR'): FactReading => ({
  name,
  sql: `select exists (select from account_office o where o.account_id = v.account_id and o.office = '${name}' and o.until is null)`,
  visitor: false,
});

/** Who somebody is: `accountId`, `memberId`, offices, and the label up to which the credential lets read. */
export const identityFacts: FactReading[] = [
  { name: 'accountId', sql: 'select v.account_id', visitor: null },
  { name: 'memberId', sql: 'select v.member_id', visitor: null },
  { name: 'labelCeiling', sql: 'select v.label_ceiling', visitor: 'CLEAR' },
  { name: 'credentialId', sql: 'select v.credential_id', visitor: null },
  // Somebody who proved who they are just now or lately, and not a program that holds a token of theirs.
  { name: 'SIGNED_IN_PERSON', sql: 'select v.scopes is null', visitor: false },
  office('ADMINISTRATOR'),
  office('AUDITOR'),
];
