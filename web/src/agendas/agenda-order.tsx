import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import '../design/order.css';

export interface OrderedLine {
  readonly key: string;
  readonly says: string;
}

interface Properties {
  readonly lines: readonly OrderedLine[];
  /** Moves the line at a place to another; places are counted from 0. */
  readonly move: (from: number, to: number) => void;
}

/**
 * The lines of an agenda to be ordered, by pointer, by touch, and by keyboard: on a handle, Enter takes a line up, the
 * arrows say where, Enter puts it down. It is fetched when somebody wants it.
 */
export function AgendaOrder({ lines, move }: Properties) {
  const { t, i18n } = useTranslation();
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': lines.find((line) => line.key === key)?.says ?? '' })),
    onReorder: ({ keys, target }) => {
      const from = lines.findIndex(({ key }) => keys.has(key));
      const at = lines.findIndex(({ key }) => key === target.key);
      if (from < 0 || at < 0) return;
      const before = target.dropPosition === 'before' ? at : at + 1;
      move(from, before > from ? before - 1 : before);
    },
  });
  return (
    <I18nProvider locale={i18n.language}>
      <p id="order-hint" className="field-hint">
        {t('agendaForm.order.hint')}
      </p>
      <GridList
        aria-label={t('agendaForm.order.title')}
        aria-describedby="order-hint"
        className="order-list"
        items={lines.map(({ key, says }) => ({ id: key, says }))}
        dragAndDropHooks={dragAndDropHooks}
      >
        {({ says }) => (
          <GridListItem className="order-item" textValue={says}>
            <Button slot="drag" className="button">
              <span aria-hidden="true">≡</span>
            </Button>
            <bdi>{says}</bdi>
          </GridListItem>
        )}
      </GridList>
    </I18nProvider>
  );
}
