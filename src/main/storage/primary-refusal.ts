/** What the database refuses about the Primary mark, as its triggers say it. */
export const PRIMARY_REFUSALS = ['primary_needs_successor', 'primary_required', 'primary_not_connected'] as const;
export type PrimaryRefusal = (typeof PRIMARY_REFUSALS)[number];

/** Which rule about Primary a write broke; null when it failed for another reason. */
export function primaryRefusal(thrown: unknown): PrimaryRefusal | null {
  if (!(thrown instanceof Error)) return null;
  return PRIMARY_REFUSALS.find((refusal) => refusal === thrown.message) ?? null;
}
