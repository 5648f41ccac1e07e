import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A file is chosen or dropped; the same one again counts too, since it may have been mended meanwhile. */
export function FileChooser({ choose }: { readonly choose: (file: File) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) choose(file);
  };
  return (
    <div
      className="drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <label htmlFor={id}>{t('import.file')}</label>
      <span className="field-hint" id={`${id}-hint`}>
        {t('import.fileHint')}
      </span>
      <input
        {...{ id, type: 'file', className: 'input', accept: '.csv,.tsv,.txt,.xlsx', 'aria-describedby': `${id}-hint` }}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) choose(file);
        }}
        onClick={({ currentTarget }) => {
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
