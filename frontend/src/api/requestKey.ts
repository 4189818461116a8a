/** An `Idempotency-Key` that nobody can guess. Unlike a UUID, browsers make it without TLS too. */
export function newRequestKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
