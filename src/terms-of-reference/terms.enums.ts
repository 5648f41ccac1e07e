import { registerEnumType } from '@nestjs/graphql';
import { DecisionRule } from './provision-value.js';

export enum TermsState {
  DRAFT = 'DRAFT',
  CIRCULATED = 'CIRCULATED',
  ADOPTED = 'ADOPTED',
  SUPERSEDED = 'SUPERSEDED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(TermsState, {
  name: 'TermsState',
  description: 'Where a version of terms of reference is in its life.',
  valuesMap: {
    DRAFT: { description: 'Being written.' },
    CIRCULATED: { description: 'Sent to the seats.' },
    ADOPTED: { description: 'Adopted; its text never changes again.' },
    SUPERSEDED: { description: 'Was adopted, and a later version took its place.' },
    WITHDRAWN: { description: 'Withdrawn before it was adopted.' },
  },
});

export enum ProvisionState {
  PROVIDED = 'PROVIDED',
  SILENT = 'SILENT',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ProvisionState, {
  name: 'ProvisionState',
  description: 'Whether terms of reference provide for something.',
  valuesMap: {
    PROVIDED: { description: 'They provide for it.' },
    SILENT: { description: 'They say nothing about it, so nothing is checked.' },
    UNKNOWN: { description: 'Their text is not known.' },
  },
});

export enum ProvisionUnit {
  NUMBER = 'NUMBER',
  YEARS = 'YEARS',
  MONTHS = 'MONTHS',
  DAYS = 'DAYS',
  WORKING_DAYS = 'WORKING_DAYS',
}
registerEnumType(ProvisionUnit, {
  name: 'ProvisionUnit',
  description: 'What the quantity of a provision counts.',
  valuesMap: {
    NUMBER: { description: 'The things that the kind names, such as seats.' },
    YEARS: { description: 'Years.' },
    MONTHS: { description: 'Months.' },
    DAYS: { description: 'Days.' },
    WORKING_DAYS: { description: 'Working days.' },
  },
});

registerEnumType(DecisionRule, {
  name: 'DecisionRule',
  description: 'How decisions are taken.',
  valuesMap: {
    CONSENSUS: { description: 'By consensus: no seat objects.' },
    SIMPLE_MAJORITY: { description: 'By a majority of the seats present and voting.' },
    TWO_THIRDS_MAJORITY: { description: 'By two thirds of the seats present and voting.' },
  },
});
