import { useSyncExternalStore } from 'react';

type Theme = 'light' | 'dark';

const KEY = 'shopwright.theme';
const system = window.matchMedia('(prefers-color-scheme: dark)');
const root = document.documentElement;

/** Puts the visitor's own choice, if there is one, in place of their system's. */
export function startTheme(): void {
  const chosen = localStorage.getItem(KEY);
  if (chosen) {
    root.dataset.theme = chosen;
  }
}

/** The theme that shows, and what changes it. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(watch, shown), choose];
}

function shown(): Theme {
  return (root.dataset.theme as Theme | undefined) ?? (system.matches ? 'dark' : 'light');
}

function choose(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  root.dataset.theme = theme;
  system.dispatchEvent(new Event('change'));
}

function watch(tell: () => void): () => void {
  system.addEventListener('change', tell);
  return () => system.removeEventListener('change', tell);
}
