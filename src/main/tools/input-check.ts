import { z } from 'zod';

/** Longest input that is sent to a tool, in UTF-16 units. */
const INPUT_MAX = 1_000_000;
/** Most faults that are told at once. */
const ISSUES_MAX = 5;

type Schema = Readonly<Record<string, unknown>>;

/** Input as it is sent, or why it is not, in a sentence that a model can act on. */
export type CheckedInput =
  | { readonly ok: true; readonly input: Record<string, unknown> }
  | { readonly ok: false; readonly sentence: string };

const readers = new WeakMap<Schema, z.ZodType>();

/**
 * Checks what a model wrote against what a tool takes. What the schema says of patterns and formats is left to the
 * server: an expression that somebody else wrote can keep this computer busy for hours. A schema that cannot be read
 * lets every object through.
 */
export function checkInput(schema: Schema, text: string): CheckedInput {
  if (text.length > INPUT_MAX) return { ok: false, sentence: 'The input is too long for a tool.' };
  try {
    const value: unknown = text.trim() === '' ? {} : JSON.parse(text);
    const object = z.record(z.string(), z.unknown()).safeParse(value);
    if (!object.success) return { ok: false, sentence: 'The input of a tool has to be a JSON object.' };
    const read = readerOf(schema).safeParse(object.data);
    return read.success ? { ok: true, input: object.data } : { ok: false, sentence: inWords(read.error) };
  } catch (error) {
    const isDeep = error instanceof RangeError;
    return { ok: false, sentence: isDeep ? 'The input is nested too deeply.' : 'The input is not valid JSON.' };
  }
}

function readerOf(schema: Schema): z.ZodType {
  let reader = readers.get(schema);
  if (!reader) readers.set(schema, (reader = made(schema)));
  return reader;
}

function made(schema: Schema): z.ZodType {
  try {
    return z.fromJSONSchema(z.record(z.string(), z.json()).parse(withoutExpressions(schema)));
  } catch {
    // Parts of JSON Schema that zod does not know: the server checks them.
    return requiredOf(schema);
  }
}

/** The least that can be said: which fields must be there. */
function requiredOf(schema: Schema): z.ZodType {
  const required = z.array(z.string()).safeParse(schema['required']);
  const fields = required.success ? required.data : [];
  return z.looseObject(
    Object.fromEntries(fields.map((name) => [name, z.unknown().refine((value) => value !== undefined, 'is missing')])),
  );
}

const LEFT_OUT = new Set(['pattern', 'patternProperties', 'format', 'default', '$id', '$anchor', '$dynamicRef']);

/** @param ofNames whether the keys here are names of fields, which may be called anything */
function withoutExpressions(part: unknown, ofNames = false): unknown {
  if (Array.isArray(part)) return part.map((one) => withoutExpressions(one));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key]) => ofNames || !LEFT_OUT.has(key))
      .map(([key, value]) => {
        if (key === 'enum' || key === 'const') return [key, value];
        return [
          key,
          withoutExpressions(value, !ofNames && (key === 'properties' || key === '$defs' || key === 'definitions')),
        ];
      }),
  );
}

function inWords(error: z.ZodError): string {
  const told = error.issues.slice(0, ISSUES_MAX).map(({ path, message }) => {
    const where = path.length === 0 ? 'the input' : `“${path.map(String).join('.')}”`;
    return `${where}: ${message}`;
  });
  const more = error.issues.length - told.length;
  return `The input does not fit what the tool takes: ${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}
