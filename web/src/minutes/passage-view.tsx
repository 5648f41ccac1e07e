import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Markdown } from '../components/markdown.js';
import { directionOf } from '../kernel/direction.js';
import { PartyName } from '../members/party-name.js';
import type { MeetingWithMinutes, Passage, WholeMinutes } from './minutes-query.js';
import { PassageActions } from './passage-actions.js';
import type { Asked } from './passage-acts.js';
import { whenShown } from '../kernel/when-shown.js';
import { Loading } from '../components/loading.js';

const Corrections = whenShown(async () => (await import('./corrections.js')).Corrections, 'editing');
const Corrigenda = whenShown(async () => (await import('./corrigenda.js')).Corrigenda, 'editing');
const Wordings = whenShown(async () => (await import('./wordings.js')).Wordings, 'editing');
const Offered = whenShown(async () => (await import('./offered.js')).Offered, 'editing');

interface Properties {
  readonly meeting: MeetingWithMinutes;
  readonly minutes: WholeMinutes;
  readonly passage: Passage;
  /** Of its heading. */
  readonly level: 3 | 4;
  readonly ask: (what: Asked) => void;
  /** Told before a passage moves. */
  readonly moves: (passage: Passage, button: 'earlier' | 'later') => void;
}

/** One passage: whose it is, what it says, and beside it what is proposed in its place. */
export function PassageView({ meeting, minutes, passage, level, ask, moves }: Properties) {
  const { t } = useTranslation();
  const Heading = `h${level}` as const;
  const { id, number, kind, seat, party, corrections, corrigenda, contested, adoptedAt, wordings } = passage;
  const beside = corrections.length > 0 || corrigenda.length > 0;
  return (
    <article className="passage" data-passage={id} aria-labelledby={`heading-${id}`} data-beside={beside}>
      <div>
        <Heading id={`heading-${id}`}>
          {t('minutes.passage', { number })} {t(`minutes.kind.${kind}`)}
          {seat ? (
            <>
              {' – '}
              {t('minutes.seat', { number: seat.number })} {party ? <PartyName party={party} /> : null}
            </>
          ) : null}
        </Heading>
        <div className="item-notes">
          {passage.own ? <Badge>{t('minutes.own')}</Badge> : null}
          {contested ? <Badge tone="caution">{t('minutes.contested')}</Badge> : null}
          {minutes.state === 'ADOPTED_IN_PART' && adoptedAt ? (
            <Badge tone="positive">{t('minutes.state.ADOPTED')}</Badge>
          ) : null}
        </div>
        <div lang={minutes.language} dir={directionOf(minutes.language)} className="passage-text">
          <Markdown html={passage.textHtml} />
        </div>
        {passage.offeredMarkdown == null ? null : <Offered {...{ minutes, passage }} />}
        {wordings.length > 1 ? <History passage={passage} /> : null}
        <PassageActions {...{ minutes, passage, ask, moves }} />
      </div>
      {beside ? (
        <div>
          {corrections.length > 0 ? <Corrections {...{ meeting, minutes, passage }} meanwhile={<Loading />} /> : null}
          {corrigenda.length > 0 ? <Corrigenda {...{ minutes, passage }} meanwhile={<Loading />} /> : null}
        </div>
      ) : null}
    </article>
  );
}

/** Every wording that it has had, asked for when somebody wants to know. */
function History({ passage }: { readonly passage: Passage }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('minutes.wordings', { count: passage.wordings.length })}
        <span className="visually-hidden"> {t('minutes.ofPassage', { number: passage.number })}</span>
      </summary>
      {open ? <Wordings passage={passage.id} meanwhile={<Loading />} /> : null}
    </details>
  );
}
