import { useTranslation } from 'react-i18next';
import { Radios } from '../components/radios.js';
import { SelectField } from '../components/select.js';
import type { DecisionRule, ProvisionBase } from '../gql/graphql.js';
import type { UserError } from '../kernel/act.js';
import { ExpiryFields } from './expiry-fields.js';
import { type Opening, voteBases, voteRules } from './opening.js';
import type { DecidingBody } from './opening-query.js';

type Provision = NonNullable<DecidingBody['termsOfReference']>['provisions'][number];

interface Properties {
  readonly words: Opening;
  readonly change: (changes: Partial<Opening>) => void;
  readonly errors: readonly UserError[];
  readonly problem: Error | null;
}
interface SilenceProperties extends Properties {
  readonly period: Provision | null;
  readonly body: DecidingBody | null;
}

/** What silence rests on, and until when: the end of the period that the terms give, unless another is chosen. */
export function SilenceFields({ period, body, ...shared }: SilenceProperties) {
  const { t } = useTranslation();
  const { words, change } = shared;
  const meetings = [...(body?.now.nodes ?? []), ...(body?.held.nodes ?? [])];
  return (
    <>
      <SelectField
        {...{ label: t('procedureAct.basis'), path: 'atMeeting', hint: t('procedureAct.basisHint') }}
        {...{ value: words.atMeeting, change: (atMeeting) => change({ atMeeting }) }}
        choices={[
          { value: '', says: t('procedureAct.byTerms') },
          ...meetings.map(({ id, title }) => ({ value: id, says: title })),
        ]}
      />
      {period ? (
        <Radios
          {...{ label: t('procedureAct.until'), value: words.byTerms ? 'terms' : 'other' }}
          change={(chosen) => change({ byTerms: chosen === 'terms' })}
          choices={[
            { value: 'terms', says: t('procedureAct.endOfPeriod'), means: cited(t('procedureAct.clause'), period) },
            { value: 'other', says: t('procedureAct.otherExpiry') },
          ]}
        />
      ) : body ? (
        <p>{t('procedureAct.noPeriod')}</p>
      ) : null}
      {period && words.byTerms ? null : <ExpiryFields {...{ ...shared, value: words }} />}
    </>
  );
}

/** Until when, and how votes decide: as the terms provide, unless another rule is chosen, which takes a waiver. */
export function VoteFields({ rule, ...shared }: Properties & { readonly rule: Provision | null }) {
  const { t } = useTranslation();
  const { words, change } = shared;
  const asProvided = rule ? cited(t('procedureAct.clause'), rule) : t('procedureAct.choose');
  return (
    <>
      <ExpiryFields {...{ ...shared, value: words }} />
      <SelectField<DecisionRule | ''>
        {...{ label: t('procedureAct.rule'), path: 'rule', value: words.rule, change: (one) => change({ rule: one }) }}
        choices={[
          { value: '', says: asProvided },
          ...voteRules.map((value) => ({ value, says: t(`procedures.rule.${value}`) })),
        ]}
      />
      <SelectField<ProvisionBase | ''>
        {...{ label: t('procedureAct.base'), path: 'ruleBase', value: words.ruleBase }}
        change={(ruleBase) => change({ ruleBase })}
        choices={[
          { value: '', says: t('procedureAct.usualBase') },
          ...voteBases.map((value) => ({ value, says: t(`procedures.base.${value}`) })),
        ]}
      />
    </>
  );
}

/** What a provision says, with its clause. */
const cited = (clause: string, provision: Provision): string =>
  provision.clause ? `${provision.says} (${clause} ${provision.clause.number})` : provision.says;
