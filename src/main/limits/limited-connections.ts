import type { ProviderKind } from '../../shared/domain/provider';

/** A connection, as far as limits need to know it. */
export interface LimitedConnection {
  readonly id: string;
  readonly label: string;
  readonly kind: ProviderKind;
  /** A server on this computer or nearby, which does less at the same time than a cloud does. */
  readonly isLocal: boolean;
}

/** Knows the connections as far as limits need to. Asked at every call: it must answer from memory. */
export interface LimitedConnections {
  /** Every connected one. */
  all(): readonly LimitedConnection[];
  /** Null for one that is not connected. */
  find(connectionId: string): LimitedConnection | null;
}
