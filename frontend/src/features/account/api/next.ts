/** Pages that lead in themselves, so there is nothing on them to come back to. */
const WAYS_IN = ['/sign-in', '/sign-up', '/verify-email', '/forgot-password', '/reset-password'];

/** One slash leads into this shop; two lead to another, and browsers take a backslash for a slash and drop control characters. */
const OWN_PAGE = /^(?![^?#]*\/\/)\/[^\\\p{Cc}]*$/u;

/** Where to go after signing in: a page of this shop and nothing else, whatever the address says. */
export function nextPage(address: URLSearchParams): string {
  const next = address.get('next') ?? '/';
  return OWN_PAGE.test(next) ? next : '/';
}

/** The sign-in page that leads back to a page, or to where that page would have led. */
export function signInFor(page: string): string {
  const { pathname, searchParams } = new URL(page, window.location.origin);
  const next = WAYS_IN.includes(pathname) ? nextPage(searchParams) : page;
  return next === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ next })}`;
}
