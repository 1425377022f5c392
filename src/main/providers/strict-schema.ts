/**
 * Whether services take a JSON schema as a strict one: every object closed and all of its fields required
 * (https://platform.openai.com/docs/guides/structured-outputs#supported-schemas). They refuse the request otherwise.
 */
export function isStrictSchema(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isStrictSchema);
  if (typeof schema !== 'object' || schema === null) return true;
  const { type, properties, required, additionalProperties, ...rest } = schema as Readonly<Record<string, unknown>>;
  const isObject = type === 'object' || properties !== undefined;
  if (!isObject) return Object.values(rest).every(isStrictSchema);
  const named: readonly unknown[] = Array.isArray(required) ? required : [];
  const fields = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  return (
    additionalProperties === false &&
    fields.every(([name, field]) => named.includes(name) && isStrictSchema(field)) &&
    Object.values(rest).every(isStrictSchema)
  );
}
