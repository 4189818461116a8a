/** Where the next page of a list begins: the cursor in the API's `next` link; undefined at the end. */
export function nextCursor(page: { next?: string | null }): string | undefined {
  return page.next ? (new URL(page.next).searchParams.get('cursor') ?? undefined) : undefined;
}
