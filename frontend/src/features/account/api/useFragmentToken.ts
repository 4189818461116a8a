import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** The one-time token in the link of a mail, which is taken out of the address at once. */
export function useFragmentToken(): string | null {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const found = new URLSearchParams(hash.slice(1)).get('token');
  const [token, keep] = useState(found);
  if (found && found !== token) {
    keep(found); // the link of a newer mail, opened on the same page
  }
  useEffect(() => {
    if (found) {
      void navigate({ hash: '' }, { replace: true });
    }
  }, [found, navigate]);
  return token;
}
