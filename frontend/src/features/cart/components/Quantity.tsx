/** As many of one product as one line may have (the API's rule). */
const MOST = 99;

/** How many; a choice, since it can't be mistyped and works the same by thumb and by keyboard. */
export function Quantity({
  label,
  value,
  most = MOST,
  disabled = false,
  onChange,
}: {
  label: string;
  value: number;
  most?: number;
  disabled?: boolean;
  onChange: (quantity: number) => void;
}) {
  const choices = Array.from({ length: Math.max(value, Math.min(most, MOST)) }, (_, before) => before + 1);
  return (
    <select
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(Number(event.target.value))}
      className="min-h-11 rounded-lg border border-field bg-card px-3"
    >
      {choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  );
}
