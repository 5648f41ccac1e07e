import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { EndorsedBy, EndorsementVerdict } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { usePartyName } from '../members/party-name.js';
import type { Part } from './focus-group-query.js';

const endorseParticipation = graphql(`
  mutation EndorseParticipation($input: EndorseParticipationInput!) {
    act: endorseParticipation(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const declineEndorsement = graphql(`
  mutation DeclineEndorsement($input: DeclineEndorsementInput!) {
    act: declineEndorsement(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const endorsers = ['FOCAL_POINT', 'PERMANENT_MISSION'] as const;
const verdicts = ['ENDORSED', 'DECLINED'] as const;

interface Properties {
  readonly part: Part;
  readonly close: () => void;
  /** Whether a secretary records it, with evidence; a focal point says it in their own words. */
  readonly recorded: boolean;
}

/** Who stands behind a request, or does not: as a focal point says, or as a secretary learnt it. */
export function EndorseDialog({ part, close, recorded }: Properties) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const people = part.participants.flatMap(({ member }) => member ?? []);
  const [endorsedBy, setEndorsedBy] = useState<EndorsedBy>('FOCAL_POINT');
  const [verdict, setVerdict] = useState<EndorsementVerdict>('ENDORSED');
  const [about, setAbout] = useState('');
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState(noEvidence);
  const endorsing = useAct(endorseParticipation, close);
  const declining = useAct(declineEndorsement, close);
  const declines = verdict === 'DECLINED';
  const { pending, problem, userErrors } = declines ? declining : endorsing;
  const submit = () => {
    const known = recorded ? { evidence: evidenceOf(evidence) } : {};
    const word = { participation: part.id, endorsedBy, ...(about ? { member: about } : {}), ...known };
    if (declines) declining.perform({ ...word, reason });
    else endorsing.perform(word);
  };
  return (
    <Dialog title={t('endorse.ask', { party: nameOf(part.party) })} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        <p>{t('endorse.means')}</p>
        {recorded ? (
          <Radios<EndorsedBy>
            {...{ label: t('endorse.by'), path: 'endorsedBy', value: endorsedBy, change: setEndorsedBy }}
            choices={endorsers.map((value) => ({ value, says: t(`endorse.who.${value}`) }))}
          />
        ) : null}
        {people.length > 0 ? (
          <SelectField
            {...{ label: t('endorse.about'), path: 'member', value: about, change: setAbout }}
            choices={[
              { value: '', says: t('endorse.whole') },
              ...people.map(({ id, name }) => ({ value: id, says: name })),
            ]}
          />
        ) : null}
        <Radios<EndorsementVerdict>
          {...{ label: t('endorse.verdict'), value: verdict, change: setVerdict }}
          choices={verdicts.map((value) => ({ value, says: t(`endorse.says.${value}`) }))}
        />
        {declines ? (
          <TextField
            {...{ label: t('endorse.reason'), path: 'reason', value: reason, change: setReason }}
            {...{ lines: 2, required: true, maxLength: 2000 }}
          />
        ) : null}
        {recorded ? (
          <EvidenceFields
            {...{ value: evidence, path: 'evidence' }}
            change={(changes) => setEvidence((before) => ({ ...before, ...changes }))}
          />
        ) : null}
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t(recorded ? 'endorse.submit' : 'endorse.say')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
