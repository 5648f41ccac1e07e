import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

interface Properties {
  readonly title: string;
  readonly open: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A question that has to be answered first. Escape and its own buttons close it; a press beside it does not. */
export function Dialog({ title, open, close, children }: Properties) {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language}>
      <ModalOverlay className="overlay" isOpen={open} onOpenChange={(isOpen) => (isOpen ? undefined : close())}>
        <Modal>
          <AriaDialog className="dialog">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {children}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
