import { useTranslation } from 'react-i18next';
import { TextField } from '../components/fields.js';
import { Radios } from '../components/radios.js';
import { SelectField } from '../components/select.js';
import type { ProvisionKind } from '../gql/graphql.js';
import type { ProvisionWords } from './provision-value.js';

interface Properties {
  readonly words: ProvisionWords;
  readonly change: (changes: Partial<ProvisionWords>) => void;
}

const rules = ['CONSENSUS', 'SIMPLE_MAJORITY', 'TWO_THIRDS_MAJORITY', 'THREE_QUARTERS_MAJORITY', 'UNANIMITY'] as const;

/** The fields that a kind of provision has. */
export function ProvisionFields({ words, change }: Properties) {
  if (words.kind === 'QUORUM') return <Quorum {...{ words, change }} />;
  if (words.kind === 'SYMPOSIUM_CADENCE') return <Symposium {...{ words, change }} />;
  if (words.kind === 'DECISION_RULE') return <Rule {...{ words, change }} />;
  return <Quantity {...{ words, change }} />;
}

/** What the number of a kind counts. */
const counted: Readonly<Record<ProvisionKind, 'seats' | 'chairs' | 'years' | 'times' | 'days' | 'months' | 'units'>> = {
  ...{ SEATS: 'seats', CO_CHAIRS: 'chairs', TERM_LENGTH: 'years', RENEWALS: 'times', HOLDING_OVER: 'days' },
  ...{ QUORUM: 'seats', DECISION_RULE: 'seats', SILENCE_PERIOD: 'units', NOTICE_PERIOD: 'days' },
  ...{ CORRECTION_PERIOD: 'days', CADENCE: 'months', SYMPOSIUM_CADENCE: 'months', JOINT_ACTS: 'chairs' },
};

function Quantity({ words, change }: Properties) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        {...{ label: t(`draftActs.quantity.${counted[words.kind]}`), path: 'value.quantity', inputMode: 'numeric' }}
        {...{ required: true, value: words.quantity, change: (quantity) => change({ quantity }) }}
      />
      {words.kind === 'SILENCE_PERIOD' ? (
        <SelectField
          {...{ label: t('draftActs.unit'), path: 'value.unit', value: words.unit }}
          change={(unit) => change({ unit })}
          choices={(['WORKING_DAYS', 'HOURS'] as const).map((unit) => ({
            value: unit,
            says: t(`draftActs.unitOf.${unit}`),
          }))}
        />
      ) : null}
    </>
  );
}

function Quorum({ words, change }: Properties) {
  const { t } = useTranslation();
  return (
    <>
      <Radios
        {...{ label: t('draftActs.counts'), value: words.counts }}
        change={(counts) => change({ counts })}
        choices={(['share', 'number'] as const).map((value) => ({ value, says: t(`draftActs.countsBy.${value}`) }))}
      />
      {words.counts === 'share' ? (
        <TextField
          {...{ label: t('draftActs.share'), hint: t('draftActs.shareHint'), path: 'value.share', required: true }}
          {...{ value: words.share, change: (share) => change({ share }) }}
        />
      ) : (
        <Quantity {...{ words, change }} />
      )}
      <SelectField
        {...{ label: t('draftActs.base'), path: 'value.base', value: words.quorumBase }}
        change={(quorumBase) => change({ quorumBase })}
        choices={(['ALL_SEATS', 'FILLED_SEATS'] as const).map((base) => ({
          value: base,
          says: t(`draftActs.baseOf.${base}`),
        }))}
      />
    </>
  );
}

function Symposium({ words, change }: Properties) {
  const { t } = useTranslation();
  return (
    <>
      <Quantity {...{ words, change }} />
      <TextField
        {...{ label: t('draftActs.anchor'), hint: t('draftActs.anchorHint'), path: 'value.anchor', maxLength: 200 }}
        {...{ value: words.anchor, change: (anchor) => change({ anchor }) }}
      />
      <TextField
        {...{ label: t('draftActs.tolerance'), hint: t('draftActs.toleranceHint'), path: 'value.toleranceDays' }}
        {...{ inputMode: 'numeric', value: words.toleranceDays }}
        change={(toleranceDays) => change({ toleranceDays })}
      />
    </>
  );
}

function Rule({ words, change }: Properties) {
  const { t } = useTranslation();
  return (
    <>
      <SelectField
        {...{ label: t('draftActs.rule'), path: 'value.rule', value: words.rule }}
        change={(rule) => change({ rule })}
        choices={rules.map((rule) => ({ value: rule, says: t(`draftActs.ruleOf.${rule}`) }))}
      />
      {words.rule === 'CONSENSUS' ? null : (
        <SelectField
          {...{ label: t('draftActs.base'), path: 'value.base', value: words.majorityBase }}
          change={(majorityBase) => change({ majorityBase })}
          choices={(['PRESENT_AND_VOTING', 'PRESENT', 'ENTITLED'] as const).map((base) => ({
            value: base,
            says: t(`draftActs.baseOf.${base}`),
          }))}
        />
      )}
    </>
  );
}
