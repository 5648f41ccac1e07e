import type { DecisionRule, OpenSilenceInput, OpenVoteInput, SubjectInput, ProvisionBase } from '../gql/graphql.js';
import { noWaiver, waiverOf, type WaiverWords } from '../meetings/waiver.js';
import { emptyExpiry, expiryOf, type ExpiryWords } from './expiry-fields.js';

export const voteRules = [
  ...(['CONSENSUS', 'SIMPLE_MAJORITY', 'TWO_THIRDS_MAJORITY'] as const),
  ...(['THREE_QUARTERS_MAJORITY', 'UNANIMITY'] as const),
] satisfies DecisionRule[];
export const voteBases = ['PRESENT_AND_VOTING', 'PRESENT', 'ENTITLED'] as const satisfies ProvisionBase[];

/** The whole form, as typed: all text, so that nothing is lost on the way. */
export interface Opening extends ExpiryWords, WaiverWords {
  readonly body: string;
  readonly title: string;
  readonly textMarkdown: string;
  readonly kind: 'SILENCE' | 'RECORDED_VOTE';
  /** Whether it expires at the end of the silence period of the terms of reference. */
  readonly byTerms: boolean;
  /** The meeting at which it was proposed; empty where the terms of reference provide for it. */
  readonly atMeeting: string;
  readonly rule: DecisionRule | '';
  readonly ruleBase: ProvisionBase | '';
  readonly effectiveOn: string;
  readonly explanation: string;
}

export const emptyOpening: Opening = {
  ...{ ...emptyExpiry, ...noWaiver, body: '', title: '', textMarkdown: '', kind: 'SILENCE', byTerms: true },
  ...{ atMeeting: '', rule: '', ruleBase: '', effectiveOn: '', explanation: '' },
};

const subjectOf = ({ body, title, textMarkdown }: Opening, version: string | undefined): SubjectInput =>
  version ? { termsVersion: version } : { resolution: { body, title: title.trim(), textMarkdown } };

const both = (words: Opening, version: string | undefined) => ({
  subject: subjectOf(words, version),
  ...(words.effectiveOn ? { effectiveOn: words.effectiveOn } : {}),
  ...(words.explanation.trim() ? { explanation: words.explanation.trim() } : {}),
  ...waiverOf(words),
});

export const silenceOf = (words: Opening, version: string | undefined, byTerms: boolean): OpenSilenceInput => ({
  ...both(words, version),
  ...(byTerms ? {} : { expiry: expiryOf(words) }),
  ...(words.atMeeting ? { atMeeting: words.atMeeting } : {}),
});

export const voteOf = (words: Opening, version: string | undefined): OpenVoteInput => ({
  ...both(words, version),
  expiry: expiryOf(words),
  ...(words.rule ? { rule: words.rule } : {}),
  ...(words.ruleBase ? { ruleBase: words.ruleBase } : {}),
});
