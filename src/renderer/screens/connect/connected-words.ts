import type { Connection } from '../../../shared/domain/connection';
import { t } from '../../../shared/language/t';

/** Says that a provider was just connected, and whether chat goes to it. */
export function connectedWords({ label, isPrimary }: Connection): string {
  return isPrimary ? t('{label} is connected. Chat goes to it.', { label }) : t('{label} is connected.', { label });
}
