import { useSyncExternalStore } from 'react';

let isOpen = false;
const listeners = new Set<() => void>();

/** Opens or closes the cart at the page's side, which is not where the button is that fills it. */
export function showDrawer(open: boolean): void {
  isOpen = open;
  listeners.forEach((tell) => tell());
}

export function useDrawer(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOpen,
  );
}
