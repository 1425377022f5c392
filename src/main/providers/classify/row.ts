import type { FailureClass, FailureReason } from '../../../shared/domain/failure';
import type { ProviderKind } from '../../../shared/domain/provider';
import type { ServiceError } from './service-error';

/** What a failure is, before its words and times are added. */
export interface Verdict {
  readonly class: FailureClass;
  readonly reason: FailureReason;
}

/** One row of the table. It applies when everything that it names holds. */
export interface Row extends Verdict {
  /** Any of these codes, types, statuses or reasons in the body, in lower case. */
  readonly codes?: readonly string[];
  /** Statuses it is limited to. An event inside a stream has none and passes, if codes or words are named as well. */
  readonly statuses?: readonly number[];
  /** Kinds it is limited to. */
  readonly kinds?: readonly ProviderKind[];
  readonly words?: RegExp;
  readonly form?: ServiceError['form'];
  /** Only when the answer says when to come back. */
  readonly saysWhen?: true;
}

/** What a row is held against. `status` is null for an event inside a stream that carries none. */
export interface Subject {
  readonly kind: ProviderKind;
  readonly status: number | null;
  readonly error: ServiceError;
  readonly saysWhen: boolean;
}

/** Whether everything that the row names holds. */
export function applies(row: Row, { kind, status, error, saysWhen }: Subject): boolean {
  if (row.kinds && !row.kinds.includes(kind)) return false;
  if (row.form && row.form !== error.form) return false;
  if (row.saysWhen && !saysWhen) return false;
  if (row.codes && !row.codes.some((code) => error.codes.includes(code))) return false;
  if (row.words && !(error.words !== null && row.words.test(error.words))) return false;
  if (!row.statuses) return true;
  if (status === null) return row.codes !== undefined || row.words !== undefined;
  return row.statuses.includes(status);
}
