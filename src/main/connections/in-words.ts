import type { Failure } from '../../shared/domain/failure';
import type { ClassifiedFailure } from '../providers/classified-failure';
import { explain } from '../providers/explain';
import type { ConnectionRow } from './connection-row';

/** A failure of a saved connection, in words. `model` is null when the call was not about a model. */
export function inWords(failure: ClassifiedFailure, row: ConnectionRow, model: string | null, at: number): Failure {
  return explain(failure, {
    kind: row.kind,
    connectionId: row.id,
    label: row.label,
    model,
    baseUrl: row.base_url,
    at,
  });
}
