import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HandlingLabel } from '../../components/badge.js';
import { Button } from '../../components/button.js';
import { Time } from '../../components/time.js';
import { useZone } from '../../identity/viewer.js';
import { may } from '../../kernel/may.js';
import { typeAndSize } from '../../papers/type-and-size.js';
import type { WholeFinding } from '../finding-query.js';
import { whenShown } from '../../kernel/when-shown.js';

const Attach = whenShown(async () => (await import('./attach-dialog.js')).AttachDialog, 'papers');
const Tighten = whenShown(async () => (await import('./tighten-dialog.js')).TightenDialog);
const Remove = whenShown(async () => (await import('./remove-dialog.js')).RemoveDialog);

type Attachment = WholeFinding['attachments'][number];
type Asked = { readonly act: 'attach' } | { readonly act: 'tighten' | 'remove'; readonly attachment: Attachment };

/** The files of a finding, each with its label in words; and what the viewer may do with them. */
export function Attachments({ finding }: { readonly finding: WholeFinding }) {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { attachments, viewerCan } = finding;
  const offered = may(viewerCan, 'finding.attachFile');
  const close = () => setAsked(null);
  if (attachments.length === 0 && !offered) return null;
  return (
    <section className="card" aria-labelledby="finding-files">
      <h2 id="finding-files">{t('files.title')}</h2>
      <ul>
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <a href={attachment.filePath} download>
              <bdi>{attachment.fileName}</bdi>
            </a>{' '}
            <span className="soft">{typeAndSize(attachment, i18n.language)}</span>
            <div className="item-notes">
              <HandlingLabel label={attachment.label} />
              {attachment.attachedBy ? <bdi>{attachment.attachedBy.name}</bdi> : null}
              <Time instant={attachment.attachedAt} timeZone={zone} />
            </div>
            <p className="soft">{t(`finding.labelMeans.${attachment.label}`)}</p>
            <div className="actions">
              {may(viewerCan, 'finding.labelAttachment') ? (
                <Button onPress={() => setAsked({ act: 'tighten', attachment })}>{t('files.tighten')}</Button>
              ) : null}
              {may(viewerCan, 'finding.removeAttachment') ? (
                <Button look="danger" onPress={() => setAsked({ act: 'remove', attachment })}>
                  {t('files.remove')}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {offered ? <Button onPress={() => setAsked({ act: 'attach' })}>{t('files.attach')}</Button> : null}
      {asked?.act === 'attach' ? <Attach {...{ finding, close }} /> : null}
      {asked?.act === 'tighten' ? <Tighten {...{ finding, close }} attachment={asked.attachment} /> : null}
      {asked?.act === 'remove' ? <Remove {...{ finding, close }} attachment={asked.attachment} /> : null}
    </section>
  );
}
