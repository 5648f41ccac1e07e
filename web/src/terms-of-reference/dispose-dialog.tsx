import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { CheckboxField } from '../components/checkboxes.js';
import { Dialog } from '../components/dialog.js';
import { Differences } from '../components/differences.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { MarkdownField } from '../components/markdown-field.js';
import { Notice } from '../components/notice.js';
import { Radios } from '../components/radios.js';
import { graphql } from '../gql/gql.js';
import type { Disposition } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { RequestProblem } from '../kernel/ask.js';
import { useDraft } from '../kernel/draft.js';
import { aimOf, placeOf } from './amendment-words.js';
import type { Amendment, Draft } from './draft-query.js';

const disposeOfAmendment = graphql(`
  mutation DisposeOfAmendment($input: DisposeOfAmendmentInput!) {
    act: disposeOfAmendment(input: $input) {
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
  readonly amendment: Amendment;
  readonly close: () => void;
  readonly readAgain: () => void;
}

const dispositions = ['ACCEPTED', 'ACCEPTED_IN_PART', 'DECLINED'] as const;

/** How an amendment is disposed of, and why. Where the text has changed since, it is read first as it stands now. */
export function DisposeDialog({ draft, amendment, close, readAgain }: Properties) {
  const { t } = useTranslation();
  const { id, version, kind, clause, baseStands } = amendment;
  const { values, change, discard } = useDraft(`disposition of ${id}`, {
    ...{ disposition: 'ACCEPTED' as Disposition, reason: '', read: 0 },
    // Where it was to be taken out, the words agreed on begin with those that stood.
    heading: kind === 'DELETE' ? amendment.baseHeading : amendment.heading,
    bodyMarkdown: kind === 'DELETE' ? amendment.baseMarkdown : amendment.bodyMarkdown,
  });
  const leave = () => {
    discard();
    close();
  };
  const { perform, pending, problem, userErrors, forget } = useAct(disposeOfAmendment, leave);
  const conflict = problem instanceof RequestProblem && problem.code === 'CONFLICT';
  useEffect(() => {
    if (!conflict) return;
    forget();
    readAgain();
  }, [conflict, forget, readAgain]);
  // What was read is this version of the words; when they change again, they are read again.
  const standing = clause?.version ?? draft.version;
  const read = values.read === standing;
  const { disposition } = values;
  const ofTitle = kind === 'REPLACE' && amendment.baseNumber === '';
  const inPart = disposition === 'ACCEPTED_IN_PART';
  const submit = () =>
    perform({
      ...{ amendment: id, disposition, reason: values.reason.trim(), expectedVersion: version },
      ...(inPart ? { heading: values.heading.trim() } : {}),
      ...(inPart && !ofTitle ? { bodyMarkdown: values.bodyMarkdown } : {}),
      ...(!baseStands && read ? { clauseVersion: standing } : {}),
    });
  return (
    <Dialog title={t('amendments.disposeTitle', { place: placeOf(draft.amendments, amendment) })} open close={close}>
      <Form errors={userErrors} problem={conflict ? null : problem} submit={submit}>
        <p>{aimOf(amendment, t)}</p>
        {baseStands || kind === 'ADD_AFTER' ? null : (
          <Notice tone="caution" title={t('amendments.changedSince')} live>
            <Differences
              texts={[
                {
                  name: t('amendments.toHeading'),
                  ...{ before: amendment.baseHeading, now: clause ? clause.heading : draft.title },
                },
                { name: t('amendments.toText'), before: amendment.baseMarkdown, now: clause?.bodyMarkdown ?? '' },
              ]}
            />
            <CheckboxField
              {...{ label: t('amendments.haveRead'), value: read }}
              change={(done) => change({ read: done ? standing : 0 })}
            />
          </Notice>
        )}
        <Radios
          {...{ label: t('amendments.disposition'), path: 'disposition', value: disposition }}
          change={(one) => change({ disposition: one })}
          choices={dispositions.map((value) => ({
            ...{ value, says: t(`amendments.state.${value}`), means: t(`amendments.means.${value}`) },
          }))}
        />
        {inPart ? (
          <>
            <TextField
              {...{ label: t('amendments.agreedHeading'), path: 'heading', maxLength: 300 }}
              {...{ value: values.heading, change: (heading) => change({ heading }) }}
            />
            {ofTitle ? null : (
              <MarkdownField
                {...{ label: t('amendments.agreedText'), path: 'bodyMarkdown', value: values.bodyMarkdown, lines: 8 }}
                {...{ hint: t('amendments.markdownHint'), change: (bodyMarkdown) => change({ bodyMarkdown }) }}
              />
            )}
          </>
        ) : null}
        <TextField
          {...{ label: t('amendments.why'), hint: t('amendments.whyHint'), path: 'reason', lines: 3 }}
          {...{ required: true, maxLength: 2000, value: values.reason, change: (reason) => change({ reason }) }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('amendments.disposeNow')}
          </Button>
          <Button onPress={leave}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
