import { useState, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useSession } from '@/api/session';
import { signInFor } from '../api/next';

/** What is for those who are signed in: guests are led there and back, and who signs out here is led home. */
export function Members({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation();
  const isGuest = useSession().state === 'guest';
  const [cameAsGuest] = useState(isGuest);
  return isGuest ? <Navigate to={cameAsGuest ? signInFor(pathname + search) : '/'} replace /> : children;
}
