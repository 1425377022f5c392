import type { Connection } from '../../../../shared/domain/connection';

/** What else changes when a connection goes, a sentence each. Nothing is asked where nothing does. */
export function touchedByDisconnect(connection: Connection, others: readonly Connection[]): readonly string[] {
  return connection.isPrimary && others.length > 0 ? ['Chat goes to it now. Choose where chat goes from then on.'] : [];
}
