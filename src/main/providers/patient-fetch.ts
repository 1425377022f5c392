/** Under one of these Node keeps the client that its fetch uses; the class is not exported anywhere. */
const CLIENTS = [Symbol.for('undici.globalDispatcher.1'), Symbol.for('undici.globalDispatcher.2')] as const;

type ClientClass = new (options: { headersTimeout: number; bodyTimeout: number }) => object;

let client: object | null | undefined;

/**
 * Node's fetch without its own limit of five minutes on silence: a large model on a slow computer needs longer, and how
 * long is waited is the person's choice. Where Node's client cannot be found it is the plain fetch.
 */
export const patientFetch: typeof fetch = (input, init) => {
  client ??= patientClient();
  return fetch(input, client ? ({ ...init, dispatcher: client } as RequestInit) : init);
};

function patientClient(): object | null {
  for (const name of CLIENTS) {
    const usual = (globalThis as Readonly<Record<symbol, unknown>>)[name];
    if (typeof usual !== 'object' || usual === null || usual.constructor.name !== 'Agent') continue;
    return new (usual.constructor as ClientClass)({ headersTimeout: 0, bodyTimeout: 0 });
  }
  return null;
}
