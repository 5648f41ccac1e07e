import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { MarkdownField } from '../components/markdown-field.js';
import { Radios } from '../components/radios.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { AmendmentKind } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { written } from '../meetings/written.js';
import { aimOf } from './amendment-words.js';
import type { Draft, DraftClause } from './draft-query.js';
import { spokenFor, useVoices } from './voices.js';

const proposeAmendment = graphql(`
  mutation ProposeAmendment($input: ProposeAmendmentInput!) {
    act: proposeAmendment(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly draft: Draft;
  /** Null for the title, or a clause at the beginning. */
  readonly clause: DraftClause | null;
  readonly close: () => void;
}

/** Other words for a clause, one more after it, or none in its place; from a seat, or on its behalf with evidence. */
export function ProposeDialog({ draft, clause, close }: Properties) {
  const { t } = useTranslation();
  const voices = useVoices(draft);
  const base = clause ?? { number: '', heading: draft.title, bodyMarkdown: '' };
  const { values, change, discard } = useDraft(`amendment to ${clause?.id ?? draft.id}`, {
    ...{ kind: 'REPLACE' as AmendmentKind, number: '', reason: '' },
    ...{ heading: base.heading, bodyMarkdown: base.bodyMarkdown },
  });
  const [voice, setVoice] = useState(voices[0]?.value ?? '');
  const [evidence, setEvidence] = useState(noEvidence);
  const leave = () => {
    discard();
    close();
  };
  const { perform, pending, problem, userErrors } = useAct(proposeAmendment, leave);
  const { kind } = values;
  const ofTitle = clause === null && kind === 'REPLACE';
  const submit = () =>
    perform({
      ...{ termsVersion: draft.id, kind, reason: values.reason.trim(), ...(clause ? { clause: clause.id } : {}) },
      ...(kind === 'DELETE'
        ? {}
        : { heading: values.heading.trim(), ...written('number', ofTitle ? '' : values.number) }),
      ...(kind === 'DELETE' || ofTitle ? {} : { bodyMarkdown: values.bodyMarkdown }),
      ...spokenFor(voice, evidenceOf(evidence)),
    });
  const choose = (chosen: AmendmentKind) => {
    // What stands is the beginning of other words for it, not of a clause beside it.
    const from = chosen === 'ADD_AFTER' ? { heading: '', bodyMarkdown: '' } : base;
    change({ kind: chosen, heading: from.heading, bodyMarkdown: from.bodyMarkdown });
  };
  const kinds: AmendmentKind[] = clause ? ['REPLACE', 'ADD_AFTER', 'DELETE'] : ['REPLACE', 'ADD_AFTER'];
  return (
    <Dialog
      title={t(clause ? 'amendments.proposeTo' : 'amendments.propose', { number: base.number })}
      open
      close={close}
    >
      <Form errors={userErrors} problem={problem} submit={submit}>
        {voices.length > 1 || voice.startsWith('behalf') ? (
          <SelectField
            {...{ label: t('amendments.whose'), path: 'seat', value: voice, change: setVoice, choices: voices }}
          />
        ) : null}
        <Radios
          {...{ label: t('amendments.kind'), path: 'kind', value: kind, change: choose }}
          choices={kinds.map((value) => ({ value, says: aimOf({ kind: value, baseNumber: base.number }, t) }))}
        />
        {kind === 'DELETE' ? null : (
          <TextField
            {...{ label: t(ofTitle ? 'amendments.toTitle' : 'amendments.toHeading'), path: 'heading', maxLength: 300 }}
            {...{ value: values.heading, change: (heading) => change({ heading }) }}
          />
        )}
        {kind === 'DELETE' || ofTitle ? null : (
          <>
            <MarkdownField
              {...{ label: t('amendments.toText'), path: 'bodyMarkdown', value: values.bodyMarkdown, lines: 8 }}
              {...{ hint: t('amendments.markdownHint'), change: (bodyMarkdown) => change({ bodyMarkdown }) }}
            />
            <TextField
              {...{ label: t('amendments.toNumber'), hint: t('amendments.numberHint'), path: 'number', maxLength: 40 }}
              {...{ value: values.number, change: (number) => change({ number }) }}
            />
          </>
        )}
        <TextField
          {...{ label: t('amendments.why'), path: 'reason', lines: 3, required: true, maxLength: 2000 }}
          {...{ value: values.reason, change: (reason) => change({ reason }) }}
        />
        {voice.startsWith('behalf') ? (
          <EvidenceFields value={evidence} change={(changes) => setEvidence((before) => ({ ...before, ...changes }))} />
        ) : null}
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t(voice.startsWith('behalf') ? 'amendments.record' : 'amendments.proposeNow')}
          </Button>
          <Button onPress={leave}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
