import type { TFunction } from 'i18next';
import type { ChangedText } from '../components/differences.js';
import type { OwnMemberQuery } from '../gql/graphql.js';
import { languages } from '../kernel/languages.js';
import type { Overtaken } from '../kernel/edit.js';

export type OwnMember = NonNullable<OwnMemberQuery['viewer']>;

/** What members say of themselves, as the form has it. */
export interface Profile {
  readonly name: string;
  readonly timeZone: string;
  readonly workingDays: readonly string[];
  readonly workingFrom: string;
  readonly workingTo: string;
  readonly language: string;
}

export const profileOf = ({ name, timeZone, workingDays, workingFrom, workingTo, language }: OwnMember): Profile => ({
  ...{ name, timeZone, workingFrom, workingTo, language },
  workingDays: workingDays.map(String),
});

export const sameProfile = (one: Profile, other: Profile): boolean =>
  JSON.stringify({ ...one, workingDays: one.workingDays.toSorted() }) ===
  JSON.stringify({ ...other, workingDays: other.workingDays.toSorted() });

/** Monday to Sunday in the words of a language. */
export const weekdays = (language: string): { value: string; says: string }[] =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    // 1 January 2024 was a Monday.
    says: new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day)),
  }));

/** The languages of the pages, and the one that is set when it is none of them. */
export function mailLanguages(set: string): { value: string; says: string }[] {
  const known = languages.map(({ code, name }) => ({ value: code, says: name }));
  return known.some(({ value }) => value === set) ? known : [{ value: set, says: set }, ...known];
}

/** Two profiles, field by field, in words, to be compared. */
export function changedProfile(t: TFunction, language: string, { before, now }: Overtaken<Profile>): ChangedText[] {
  const days = ({ workingDays }: Profile) =>
    weekdays(language)
      .filter(({ value }) => workingDays.includes(value))
      .map(({ says }) => says)
      .join(', ');
  const part = (name: string, of: (profile: Profile) => string) => ({ name, before: of(before), now: of(now) });
  return [
    part(t('profile.name'), ({ name }) => name),
    part(t('profile.timeZone'), ({ timeZone }) => timeZone),
    part(t('profile.language'), (profile) => profile.language),
    part(t('profile.workingDays'), days),
    part(t('profile.workingFrom'), ({ workingFrom }) => workingFrom),
    part(t('profile.workingTo'), ({ workingTo }) => workingTo),
  ];
}
