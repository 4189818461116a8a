import { useSearchParams } from 'react-router';
import { textIn } from './form';

/** A search whose words stand in the address, as `q`, so that going back finds them again. */
export function AddressSearch({ label }: { label: string }) {
  const [address, setAddress] = useSearchParams();
  const q = address.get('q') ?? '';
  return (
    <form role="search" key={q} action={(form) => setAddress({ q: textIn(form, 'q') })}>
      <input
        type="search"
        name="q"
        defaultValue={q}
        aria-label={label}
        placeholder={label}
        className="min-h-11 w-full max-w-md rounded-lg border border-field bg-card px-3"
      />
    </form>
  );
}
