/** Runs something while no other tab of the shop runs what has the same name; without TLS, browsers can't see to that. */
export async function alone<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? await locks.request(name, run) : await run();
}
