import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

/** A window over the page that takes the focus and gives it back; at the side as a `drawer`. */
export function Dialog({
  title,
  isOpen,
  onClose,
  drawer = false,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  drawer?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('ui');
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable
      className={`fixed inset-0 z-20 flex bg-shade ${drawer ? 'justify-end' : 'items-center justify-center p-4'}`}
    >
      <Modal
        className={`overflow-y-auto bg-card ${drawer ? 'h-full w-full max-w-md' : 'max-h-full w-full max-w-lg rounded-xl'}`}
      >
        <AriaDialog className="space-y-4 p-6 outline-none">
          <div className="flex items-center justify-between gap-4">
            <Heading slot="title" className="text-xl font-semibold">
              {title}
            </Heading>
            <button
              type="button"
              onClick={onClose}
              aria-label={t('close')}
              className="size-11 rounded-lg text-xl hover:bg-sunken"
            >
              ×
            </button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
