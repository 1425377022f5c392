import type { Connection } from '../../../shared/domain/connection';

/** Says that a provider was just connected, and whether chat goes to it. */
export function connectedWords({ label, isPrimary }: Connection): string {
  return isPrimary ? `${label} is connected. Chat goes to it.` : `${label} is connected.`;
}
