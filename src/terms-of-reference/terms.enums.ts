import { registerEnumType } from '@nestjs/graphql';
import { DecisionRule, ProvisionBase } from '../bodies/provisions-in-force.js';

export enum TermsState {
  DRAFT = 'DRAFT',
  CIRCULATED = 'CIRCULATED',
  PUT_TO_DECISION = 'PUT_TO_DECISION',
  ADOPTED = 'ADOPTED',
  SUPERSEDED = 'SUPERSEDED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(TermsState, {
  name: 'TermsState',
  description: 'Where a version of terms of reference is in its life.',
  valuesMap: {
    DRAFT: { description: 'Being written.' },
    CIRCULATED: { description: 'Sent to the seats, who comment on it and propose amendments.' },
    PUT_TO_DECISION: { description: 'A procedure runs that may adopt it; its text does not change meanwhile.' },
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
  HOURS = 'HOURS',
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
    HOURS: { description: 'Hours.' },
  },
});

registerEnumType(DecisionRule, {
  name: 'DecisionRule',
  description: 'How decisions are taken. Of which seats a majority is counted, the base says.',
  valuesMap: {
    CONSENSUS: { description: 'By consensus: no seat objects.' },
    SIMPLE_MAJORITY: { description: 'By more than half of the seats.' },
    TWO_THIRDS_MAJORITY: { description: 'By two thirds of the seats.' },
    THREE_QUARTERS_MAJORITY: { description: 'By three quarters of the seats.' },
    UNANIMITY: { description: 'By all of the seats.' },
  },
});

registerEnumType(ProvisionBase, {
  name: 'ProvisionBase',
  description: 'Which seats a quorum, or a majority, is counted of.',
  valuesMap: {
    ALL_SEATS: { description: 'Of a quorum: all seats of the body; so where the terms name no base.' },
    FILLED_SEATS: { description: 'Of a quorum: the seats that somebody holds on the day.' },
    PRESENT_AND_VOTING: {
      description: 'Of a majority: the seats for and against; so where the terms name no base.',
    },
    PRESENT: { description: 'Of a majority: the seats that are present, whether they vote or not.' },
    ENTITLED: { description: 'Of a majority: all seats of the body.' },
  },
});
