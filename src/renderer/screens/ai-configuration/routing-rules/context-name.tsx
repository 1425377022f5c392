/** A context as it is written. Where it is too long for its column it breaks after the colon first. */
export function ContextName({ context }: { readonly context: string }) {
  const colon = context.indexOf(':') + 1;
  return (
    <>
      {context.slice(0, colon)}
      <wbr />
      {context.slice(colon)}
    </>
  );
}
