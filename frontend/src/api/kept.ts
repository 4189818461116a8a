/** What a page has kept in the browser under a key; nothing where that is no JSON, as others may have written there. */
export function kept(storage: Storage, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
