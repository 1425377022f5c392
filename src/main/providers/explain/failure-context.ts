import type { ProviderKind } from '../../../shared/domain/provider';

/** What a failed call was about. */
export interface FailureContext {
  readonly kind: ProviderKind;
  /** Null while the connection is not saved yet. */
  readonly connectionId: string | null;
  /** The connection's label, or what stands in for it. */
  readonly label: string;
  /** The model that was asked; null when the call was not about one. */
  readonly model: string | null;
  /** The address that was used; null means the provider's default. */
  readonly baseUrl: string | null;
  /** When it failed, in milliseconds since 1970. */
  readonly at: number;
}
