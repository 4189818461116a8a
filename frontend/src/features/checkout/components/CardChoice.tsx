import { useTranslation } from 'react-i18next';

/** The cards of the provider that takes no money; each behaves in one way that a payment can. */
const CARDS = ['ok', 'declined', 'pending', 'timeout', 'duplicate_webhook', 'early_webhook'] as const;

export type Card = (typeof CARDS)[number];

/** The demo cards; none can be chosen while it is not known what became of another. */
export function CardChoice({
  card,
  choose,
  disabled,
}: {
  card: Card;
  choose: (card: Card) => void;
  disabled: boolean;
}) {
  const { t } = useTranslation('checkout');
  return (
    <fieldset className="space-y-1" disabled={disabled}>
      <legend className="mb-1 text-lg font-semibold">{t('payment')}</legend>
      <p className="mb-2 text-sm text-muted">{t('noMoney')}</p>
      {CARDS.map((name) => (
        <label key={name} className="flex min-h-11 items-center gap-3">
          <input
            type="radio"
            name="card"
            checked={card === name}
            onChange={() => choose(name)}
            className="size-5 accent-brand"
          />
          {t(`cards.${name}`)}
        </label>
      ))}
    </fieldset>
  );
}
