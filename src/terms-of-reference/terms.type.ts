import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { DecisionRule, ProvisionBase, ProvisionKind } from '../bodies/provisions-in-force.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateScalar, DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Member } from '../members/member.type.js';
import { SourceDocument } from '../members/source-document.type.js';
import { Clause } from './clause.type.js';
import { ProvisionState, ProvisionUnit, TermsState } from './terms.enums.js';

registerEnumType(ProvisionKind, {
  name: 'ProvisionKind',
  description: 'What terms of reference can provide for in a form that the software reads.',
  valuesMap: {
    SEATS: { description: 'How many seats the committee has.' },
    CO_CHAIRS: { description: 'How many co-chairs there are.' },
    TERM_LENGTH: { description: 'How long a party holds a seat, in years.' },
    RENEWALS: { description: 'How often a term may be renewed.' },
    HOLDING_OVER: {
      description:
        'For how many days the holder of a seat goes on after its term, until somebody is appointed; where nothing is provided the seat is vacant from the end of the term.',
    },
    QUORUM: { description: 'The share, or the number, of the seats that must be present.' },
    DECISION_RULE: { description: 'How decisions are taken.' },
    SILENCE_PERIOD: { description: 'How many working days, or hours, a silence procedure lasts.' },
    NOTICE_PERIOD: { description: 'How many days before a meeting it is announced.' },
    CORRECTION_PERIOD: { description: 'Within how many days minutes may be corrected.' },
    CADENCE: { description: 'Every how many months the body meets.' },
    SYMPOSIUM_CADENCE: {
      description:
        'Every how many months the working group holds a symposium, and beside which event of others, such as a conference, and how near to it.',
    },
    JOINT_ACTS: { description: 'How many co-chairs act together where the chairs act.' },
  },
});

@ObjectType({
  description: 'What a version means for the software, beside its words. Seen by whoever sees the version.',
})
export class Provision {
  @Field(() => ProvisionKind, { description: 'What it is about.' })
  kind!: ProvisionKind;
  @Field(() => ProvisionState, { description: 'Whether the terms provide for it, are silent, or are not known.' })
  state!: ProvisionState;
  @Field({ description: 'Whether the text is known and says nothing about it.' })
  silent!: boolean;
  @Field({
    description:
      'What it provides, in words for people, in English; the fields below say the same for other languages.',
  })
  says!: string;
  @Field(() => Int, { nullable: true, description: 'The number that it sets, in `unit`; null for other kinds.' })
  quantity!: number | null;
  @Field(() => ProvisionUnit, { nullable: true, description: 'What `quantity` counts; null without one.' })
  unit!: ProvisionUnit | null;
  @Field(() => String, { nullable: true, description: 'Of a quorum: the share of the seats, such as `2/3`.' })
  share!: string | null;
  @Field(() => DecisionRule, { nullable: true, description: 'Of the decision rule: which.' })
  rule!: DecisionRule | null;
  @Field(() => ProvisionBase, {
    nullable: true,
    description: 'Of a quorum or a majority: the seats that it is counted of; null for other kinds.',
  })
  base!: ProvisionBase | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of a symposium: the event beside which it is held, as the terms name it; null where they name none.',
  })
  anchor!: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Of a symposium: at most how many days before the event it ends, or after the event it begins; null where the terms do not say.',
  })
  toleranceDays!: number | null;
  @Field(() => Clause, { nullable: true, description: 'The clause that says so.' })
  clause!: Clause | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A version of the terms of reference of a body. Adopted and superseded versions are seen by everybody; others by those inside the body or the steering committee.',
})
export class TermsVersion implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Body, { description: 'The body whose terms these are.' })
  body!: Body;
  @Field({ description: 'Number of the version, such as `2`.' })
  number!: string;
  @Field({ description: 'Title.' })
  title!: string;
  @Field(() => TermsState, { description: 'Where the version is in its life.' })
  state!: TermsState;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was adopted; null while it is not.' })
  adoptedOn!: string | null;
  @Field({ description: 'Who adopted it, in words; empty when not recorded.' })
  adoptedBy!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it is in force, which may be later than its adoption; null while not adopted.',
  })
  inForceFrom!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it is no longer in force; null when no end is set.',
  })
  inForceUntil!: string | null;
  @Field({ description: 'Whether its text is known. When not, it has no clauses and nothing is checked by it.' })
  textKnown!: boolean;
  @Field({ description: 'What else the records say of it; empty when nothing.' })
  note!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 in hexadecimal: of the text that was put to decision (`Procedure.textMarkdown`), or of the clauses as they were recorded; null when the text is not known, and while it can change.',
  })
  textHash!: string | null;
  @Field(() => SourceDocument, {
    nullable: true,
    description: 'The document that the record rests on, if it is known.',
  })
  source!: SourceDocument | null;
  @Field(() => TermsVersion, {
    nullable: true,
    description: 'The version with whose text it began; null when with none, and where the viewer may not see it.',
  })
  basedOn!: unknown;
  @Field(() => Member, {
    nullable: true,
    description:
      'Who began the draft; null when it was recorded as adopted, and where the viewer may not see the person.',
  })
  draftedBy!: Member | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was circulated to the seats; null before.' })
  circulatedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null when it was not.' })
  withdrawnAt!: Date | null;
  @Field({ description: 'Why it was withdrawn; empty when it was not.' })
  withdrawalReason!: string;
  @Field(() => DateTimeScalar, { description: 'When it was changed last.' })
  updatedAt!: Date;
  @Field(() => [Clause], { description: 'Its clauses, in their order.' })
  clauses!: Clause[];
  @Field(() => [Clause], {
    description:
      'Clauses that were taken out while it was written, for `restoreClause`. Seen by those inside the body or the steering committee.',
  })
  removedClauses!: Clause[];
  @Field(() => [Provision], { description: 'What it provides: every kind is listed, also where it is silent.' })
  provisions!: Provision[];
  @Field(() => Int, { description: 'Version of the record, for `expectedVersion`.' })
  version!: number;
}
