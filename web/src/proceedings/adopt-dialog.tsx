import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Markdown } from '../components/markdown.js';
import { Notice } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import { useAct } from '../kernel/act.js';
import { question } from '../kernel/queries.js';
import { WaiverFields } from '../meetings/waiver-fields.js';
import { paths } from '../paths.js';
import { adoptByConsensus, type AdoptableVersion, type Adopted, textForDecision, textsToAdopt } from './adopt-query.js';
import { type Adopting, adoptingOf, emptyAdopting } from './adopting.js';
import { AdoptVoices } from './adopt-voices.js';
import { ItemField } from './decision-form.js';
import { useSeatChoices } from './seat-choices.js';
import type { MeetingInSession } from './session-query.js';

interface Properties {
  readonly meeting: MeetingInSession;
  readonly close: () => void;
}

/** A meeting adopts a text by consensus: what is read out, what seats say of it, and what came of it. */
export function AdoptDialog({ meeting, close }: Properties) {
  const { t } = useTranslation();
  const [adopted, setAdopted] = useState<Adopted | null>(null);
  const query = useQuery(question(textsToAdopt, { meeting: meeting.id }));
  return (
    <Dialog title={t('adopting.title')} open close={close}>
      {adopted ? (
        <Outcome {...{ adopted, close }} />
      ) : (
        <Answer of={query}>
          {({ meeting: found }) => (
            <AdoptForm {...{ meeting, close, done: setAdopted, versions: found ? circulated(found.body) : [] }} />
          )}
        </Answer>
      )}
    </Dialog>
  );
}

interface OfBody {
  readonly id: string;
  readonly termsVersions: readonly AdoptableVersion[];
  readonly workingGroup: { readonly termsVersions: readonly AdoptableVersion[] } | null;
}

const circulated = ({ id, termsVersions, workingGroup }: OfBody): AdoptableVersion[] =>
  [...termsVersions, ...(workingGroup?.termsVersions ?? [])].filter(
    ({ state, decidingBody }) => state === 'CIRCULATED' && decidingBody?.id === id,
  );

interface FormProperties extends Properties {
  readonly versions: readonly AdoptableVersion[];
  readonly done: (adopted: Adopted) => void;
}

function AdoptForm({ meeting, versions, done, close }: FormProperties) {
  const { t } = useTranslation();
  const [words, setWords] = useState<Adopting>({ ...emptyAdopting, version: versions[0]?.id ?? '' });
  const change = (changes: Partial<Adopting>) => setWords((before) => ({ ...before, ...changes }));
  const { version } = words;
  // What was read stays on the screen: a text that changes meanwhile is refused, and read again.
  const read = useQuery({
    ...question(textForDecision, { version }),
    ...{ enabled: version !== '', staleTime: Infinity, refetchInterval: false, refetchOnWindowFocus: false },
  });
  const { perform, pending, problem, userErrors } = useAct(adoptByConsensus, ({ procedure }) =>
    procedure ? done(procedure) : undefined,
  );
  const seats = useSeatChoices(meeting);
  const text = version ? (read.data?.textForDecision ?? null) : null;
  const blocked = words.objections.length > 0;
  const submit = () =>
    perform(adoptingOf(words, { meeting: meeting.id, body: meeting.body.id, textSha256: text?.textSha256 }));
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      <p>{t('adopting.means')}</p>
      {versions.length > 0 ? (
        <SelectField
          {...{ label: t('adopting.which'), value: version, path: 'subject.termsVersion' }}
          change={(id) => change({ version: id })}
          choices={[
            ...versions.map(({ id, number, title }) => ({ value: id, says: t('adopting.version', { number, title }) })),
            { value: '', says: t('adopting.ownText') },
          ]}
        />
      ) : null}
      {version ? (
        <Answer of={read}>
          {() =>
            text ? (
              <section className="card found" aria-label={t('adopting.text')} tabIndex={0}>
                <Hash of={text.textSha256} />
                <Markdown html={text.textHtml} />
              </section>
            ) : (
              <p>{t('adopting.notThere')}</p>
            )
          }
        </Answer>
      ) : (
        <>
          <TextField
            {...{ label: t('adopting.ownTitle'), path: 'subject.resolution.title', maxLength: 300 }}
            {...{ value: words.title, change: (title) => change({ title }) }}
          />
          <TextField
            {...{ label: t('adopting.text'), path: 'subject.resolution.textMarkdown', lines: 6, maxLength: 200_000 }}
            {...{ hint: t('adopting.textHint'), value: words.textMarkdown }}
            change={(textMarkdown) => change({ textMarkdown })}
          />
        </>
      )}
      {userErrors.some(({ rule }) => rule === 'procedure.text-as-read') ? (
        <Button onPress={() => void read.refetch()}>{t('adopting.readAgain')}</Button>
      ) : null}
      <ItemField meeting={meeting} value={words.item} change={(item) => change({ item })} />
      <TextField
        {...{ label: t('adopting.effectiveOn'), hint: t('adopting.effectiveHint'), path: 'effectiveOn', type: 'date' }}
        {...{ value: words.effectiveOn, change: (effectiveOn) => change({ effectiveOn }) }}
      />
      {seats.length > 0 ? (
        <AdoptVoices {...{ words, seats, change }} />
      ) : (
        <p className="soft">{t('adopting.noSeats')}</p>
      )}
      {blocked ? (
        <Notice tone="caution" title={t('adopting.blocks')} live>
          <p>{t('adopting.blocksMeans')}</p>
        </Notice>
      ) : null}
      <WaiverFields {...{ errors: userErrors, value: words, change }} />
      <div className="actions">
        <Button type="submit" look={blocked ? 'danger' : 'primary'} pending={pending}>
          {t(blocked ? 'adopting.recordBlocked' : 'adopting.adopt')}
        </Button>
        <Button onPress={close}>{t('dialog.cancel')}</Button>
      </div>
    </Form>
  );
}

/** Enough of it to be read out, and compared. */
const SHORT = 12;

function Hash({ of }: { readonly of: string }) {
  const { t } = useTranslation();
  return (
    <p className="soft">
      {t('adopting.hash')} <code title={of}>{of.slice(0, SHORT)}</code>
    </p>
  );
}

function Outcome({ adopted, close }: { readonly adopted: Adopted; readonly close: () => void }) {
  const { t } = useTranslation();
  const { id, title, state, textSha256, resultWords } = adopted;
  const stands = state === 'ADOPTED';
  return (
    <>
      <Notice tone={stands ? 'positive' : 'critical'} title={t(stands ? 'adopting.adopted' : 'adopting.blocked')} live>
        <p>
          <bdi>{title}</bdi>. <span lang="en">{resultWords}</span>
        </p>
        <Hash of={textSha256} />
      </Notice>
      <div className="actions">
        <Link className="button" to={paths.procedure} params={{ procedure: id }}>
          {t('adopting.toProcedure')}
        </Link>
        <Button look="primary" onPress={close}>
          {t('adopting.goOn')}
        </Button>
      </div>
    </>
  );
}
