import { z } from 'zod';
import { dataFile, line, slug, term, timeZone } from '../data-file.js';
import type { Plan } from '../plan.js';
import type { Place } from '../problems.js';

const email = z.email('must be an e-mail address.').regex(/^[^A-Z]*$/, 'must be in lower case.');
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00.');
const language = z.string().regex(/^[a-z]{2}$/, 'must be a language code of two letters.');

const person = z.strictObject({
  slug,
  name: line,
  email: email.optional(),
  timeZone: timeZone.default('UTC'),
  workingDays: z.array(z.int().min(1).max(7)).default([1, 2, 3, 4, 5]),
  workingFrom: clock.default('09:00'),
  workingTo: clock.default('17:00'),
  language: language.default('en'),
  represents: z.array(z.strictObject({ party: slug, position: z.string().default(''), ...term })).default([]),
  invented: z.boolean().default(false),
});

/** Members, the accounts by which they sign in, and the parties that they represent. */
export const people = dataFile('people.json', person, (row, place, plan) => {
  const member = plan.add(
    'member',
    row.slug,
    {
      account_id: row.email === undefined ? null : addAccount(row.email, row.language, place, plan),
      name: row.name,
      time_zone: row.timeZone,
      working_days: row.workingDays,
      working_from: row.workingFrom,
      working_to: row.workingTo,
      language: row.language,
      invented: row.invented,
    },
    place,
  );
  row.represents.forEach((one, index) => {
    const at = place.at('represents').at(index);
    const columns = {
      member_id: member,
      party_id: plan.reference('party', one.party, at.at('party')),
      position: one.position,
      valid: plan.period(one, at),
    };
    plan.add('representation', `${row.slug}/${one.party}/${index + 1}`, columns, at);
  });
});

const account = z.strictObject({
  email,
  language: language.default('en'),
  offices: z.array(z.enum(['ADMINISTRATOR', 'AUDITOR'])).default([]),
});

/** Accounts of those who keep the installation and are no member of any body. */
export const accounts = dataFile('accounts.json', account, (row, place, plan) => {
  const id = addAccount(row.email, row.language, place, plan);
  row.offices.forEach((office, index) => {
    const at = place.at('offices').at(index);
    plan.add('account_office', `${row.email}/${office}`, { account_id: id, office }, at);
  });
});

function addAccount(address: string, preferred: string, place: Place, plan: Plan): string {
  return plan.add('account', address, { email: address, language: preferred }, place.at('email'));
}
