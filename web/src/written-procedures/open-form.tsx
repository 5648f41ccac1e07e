import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { MarkdownField } from '../components/markdown-field.js';
import { Notice } from '../components/notice.js';
import { Radios } from '../components/radios.js';
import { SelectField } from '../components/select.js';
import type { SubjectInput } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { question } from '../kernel/queries.js';
import { asksWaiver } from '../meetings/waiver.js';
import { paths } from '../paths.js';
import { emptyOpening, type Opening, silenceOf, voteOf } from './opening.js';
import { decidingBody, openSilence, openVote } from './opening-query.js';
import { SilenceFields, VoteFields } from './term-fields.js';
import { whenShown } from '../kernel/when-shown.js';

const WaiverFields = whenShown(async () => (await import('../meetings/waiver-fields.js')).WaiverFields, 'convening');

export interface Body {
  readonly id: string;
  readonly name: string;
}
/** A text that stands elsewhere. */
interface Put {
  readonly id: string;
  readonly subject: SubjectInput;
  readonly says: string;
  readonly title: string;
}

interface Properties {
  readonly bodies: readonly Body[];
  readonly put?: Put;
}

/** What is put, in which way, until when. */
export function OpenForm({ bodies, put }: Properties) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { body: asked } = useSearch({ from: paths.openProcedure });
  const zone = useZone();
  const { values, change, discard } = useDraft<Opening>(`procedure ${put?.id ?? ''}`, {
    ...{ ...emptyOpening, timeZone: zone, body: asked ?? '' },
  });
  const body = (bodies.find(({ id }) => id === values.body) ?? bodies[0])?.id ?? '';
  const words = { ...values, body };
  const deciding = useQuery(question(decidingBody, { id: body })).data?.body ?? null;
  const done = ({ procedure }: { procedure?: { id: string } | null }) => {
    discard();
    if (procedure) void navigate({ to: paths.procedure, params: { procedure: procedure.id } });
  };
  const silence = useAct(openSilence, done);
  const vote = useAct(openVote, done);
  const isSilence = words.kind === 'SILENCE';
  const { pending, problem, userErrors } = isSilence ? silence : vote;
  const period = provisionOf(deciding, 'SILENCE_PERIOD');
  const submit = () =>
    isSilence
      ? silence.perform(silenceOf(words, put?.subject, words.byTerms && period !== null))
      : vote.perform(voteOf(words, put?.subject));
  const offer = deciding?.viewerCan.find(
    ({ act }) => act === (isSilence ? 'procedure.openSilence' : 'procedure.openVote'),
  );
  const shared = { words, change, errors: userErrors, problem };
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      {put ? (
        <p>
          {put.says} <bdi>{put.title}</bdi>
        </p>
      ) : (
        <>
          <SelectField
            {...{ label: t('procedures.body'), path: 'subject.resolution.body', value: body }}
            change={(id) => change({ body: id })}
            choices={bodies.map(({ id, name }) => ({ value: id, says: name }))}
          />
          <TextField
            {...{ label: t('procedureAct.title'), path: 'subject.resolution.title', maxLength: 300, required: true }}
            {...{ value: words.title, change: (title) => change({ title }) }}
          />
          <MarkdownField
            {...{ label: t('procedureAct.resolution'), path: 'subject.resolution.textMarkdown' }}
            {...{ value: words.textMarkdown, change: (textMarkdown) => change({ textMarkdown }) }}
          />
        </>
      )}
      {offer && !offer.allowed ? (
        <Notice tone="caution" title={t('procedureAct.notAllowed')} live>
          <p lang="en">{offer.reason}</p>
        </Notice>
      ) : null}
      <Radios<Opening['kind']>
        {...{ label: t('procedureAct.way'), value: words.kind, change: (kind) => change({ kind }) }}
        choices={(['SILENCE', 'RECORDED_VOTE'] as const).map((value) => ({
          ...{ value, says: t(`procedures.kind.${value}`), means: t(`procedureAct.ways.${value}`) },
        }))}
      />
      {isSilence ? (
        <SilenceFields {...{ ...shared, period, body: deciding }} />
      ) : (
        <VoteFields {...{ ...shared, rule: provisionOf(deciding, 'DECISION_RULE') }} />
      )}
      <TextField
        {...{ label: t('procedureAct.effectiveOn'), path: 'effectiveOn', type: 'date' }}
        {...{ hint: t('procedureAct.effectiveHint'), value: words.effectiveOn }}
        change={(effectiveOn) => change({ effectiveOn })}
      />
      <TextField
        {...{ label: t('procedureAct.explanation'), path: 'explanation', lines: 3, value: words.explanation }}
        change={(explanation) => change({ explanation })}
      />
      {asksWaiver(userErrors, words) ? <WaiverFields errors={userErrors} value={words} change={change} /> : null}
      <div className="actions">
        <Button type="submit" look="primary" pending={pending} isDisabled={offer?.allowed === false}>
          {t('procedures.put')}
        </Button>
        <p className="soft">{t('procedureAct.mail')}</p>
      </div>
    </Form>
  );
}

type Deciding = Parameters<typeof SilenceFields>[0]['body'];

/** What the terms of reference in force provide of one kind; null where they are silent. */
const provisionOf = (body: Deciding, kind: string) =>
  body?.termsOfReference?.provisions.find((one) => one.kind === kind && !one.silent) ?? null;
