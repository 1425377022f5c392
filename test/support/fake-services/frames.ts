/** One server-sent event. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function sse(data: unknown, event?: string): string {
  const head = event === undefined ? '' : `event: ${event}\n`;
  return `${head}data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
}

/** One line of newline-delimited JSON. */
export function line(data: unknown): string {
  return `${JSON.stringify(data)}\n`;
}

/** The pieces that an unstreamed text consists of. */
export function joined(tokens: readonly string[]): string {
  return tokens.join('');
}

/** A property of a value that came from outside; undefined when it is no object or has none. */
export function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** The name of the model that a body asks for, empty when there is none. */
export function modelOf(json: unknown): string {
  const model = property(json, 'model');
  return typeof model === 'string' ? model : '';
}
