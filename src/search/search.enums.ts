import { registerEnumType } from '@nestjs/graphql';

export enum SearchKind {
  FINDING = 'FINDING',
  AREA = 'AREA',
  PAPER = 'PAPER',
  DECISION = 'DECISION',
  TERMS_OF_REFERENCE = 'TERMS_OF_REFERENCE',
  MEETING = 'MEETING',
  MINUTES = 'MINUTES',
  COMMENT = 'COMMENT',
  ATTACHMENT = 'ATTACHMENT',
}
registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'What kind of thing was found.',
  valuesMap: {
    FINDING: { description: 'A finding, in its present wording.' },
    AREA: { description: 'An area for inquiry.' },
    PAPER: { description: 'A paper or circular: its title, and the text of its file where that can be read.' },
    DECISION: { description: 'A decision of the register.' },
    TERMS_OF_REFERENCE: { description: 'Terms of reference that are in force today.' },
    MEETING: { description: 'A meeting.' },
    MINUTES: { description: 'Minutes that were adopted.' },
    COMMENT: { description: 'A comment in a discussion, while it stands; its title is how it begins.' },
    ATTACHMENT: { description: 'A file of a finding: its name, and its text where that can be read.' },
  },
});

export enum SearchLanguage {
  ENGLISH = 'ENGLISH',
  FRENCH = 'FRENCH',
  SPANISH = 'SPANISH',
  RUSSIAN = 'RUSSIAN',
  ARABIC = 'ARABIC',
  CHINESE = 'CHINESE',
  UNKNOWN = 'UNKNOWN',
}
/** As the database names them. */
export const LANGUAGE_TAGS: Readonly<Record<SearchLanguage, string>> = {
  ENGLISH: 'en',
  FRENCH: 'fr',
  SPANISH: 'es',
  RUSSIAN: 'ru',
  ARABIC: 'ar',
  CHINESE: 'zh',
  UNKNOWN: 'und',
};
registerEnumType(SearchLanguage, {
  name: 'SearchLanguage',
  description:
    'The language of a text, as its letters and commonest words tell it. Its words are found in all their forms.',
  valuesMap: {
    ENGLISH: { description: 'English.' },
    FRENCH: { description: 'French.' },
    SPANISH: { description: 'Spanish.' },
    RUSSIAN: { description: 'Russian.' },
    ARABIC: { description: 'Arabic.' },
    CHINESE: { description: 'Chinese: any characters that stand together are found.' },
    UNKNOWN: { description: 'None that could be told: a short title, or another language.' },
  },
});

export enum SearchOrderField {
  RELEVANCE = 'RELEVANCE',
  DATE = 'DATE',
}
registerEnumType(SearchOrderField, {
  name: 'SearchOrderField',
  description: 'By what the things found are ordered.',
  valuesMap: {
    RELEVANCE: {
      description:
        'How well they match: words in titles count more. It rests on each thing alone. Where nothing is asked, by date.',
    },
    DATE: { description: 'By date; those without one are the oldest.' },
  },
});
