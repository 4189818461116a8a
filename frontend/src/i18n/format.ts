import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Numbers and dates as they are written in the visitor's language. */
export function useFormat() {
  const language = useTranslation().i18n.language;
  return useMemo(() => formatsOf(language), [language]);
}

function formatsOf(language: string) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const number = new Intl.NumberFormat(language);
  return {
    /** An amount as the API has it, `"25.50"`. */
    money: (amount: string, currency: string) =>
      new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount as Intl.StringNumericLiteral),
    number: (value: number) => number.format(value),
    day: (instant: string) => day.format(new Date(instant)),
    moment: (instant: string) => moment.format(new Date(instant)),
  };
}
