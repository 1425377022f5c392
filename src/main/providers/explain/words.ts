import type { ProviderTier } from '../../../shared/domain/provider';
import { placeOf } from '../../../shared/network-place';
import { t } from '../../../shared/language/t';
import type { ClassifiedFailure } from '../classified-failure';
import { providerOf } from '../registry';
import type { FailureContext } from './failure-context';
import { isOwnService } from './own-service';

/** Steps by what they do; each becomes one only where it can be taken. */
export type Step =
  | 'retry'
  | 'replace_key'
  | 'test_connection'
  | 'edit_connection'
  | 'add_provider'
  | 'key_page'
  | 'billing_page'
  | 'status_page';

/** How a failure is put. */
export interface Words {
  /** What happened, to which provider. */
  readonly sentence: string;
  /** The likely cause; null when the sentence says it already. */
  readonly cause: string | null;
  /** What to do about it. */
  readonly advice: string;
  readonly steps: readonly Step[];
}

/** What the words are made of. */
export interface Subject {
  /** The connection's label. */
  readonly label: string;
  /** Who is behind it: the provider at its own address ("Anthropic"), elsewhere the host that is asked. */
  readonly service: string;
  readonly tier: ProviderTier;
  /** Whether the provider itself is asked, at its own address: only then do its account, its pages and its load matter. */
  readonly atVendor: boolean;
  /** Whether the address is of this computer or of the local network. */
  readonly isNear: boolean;
  /** Host and port of the address in use; null where there is none to name. */
  readonly host: string | null;
  /** The model in quotes, or "the model". */
  readonly model: string;
  readonly saved: boolean;
  readonly status: number | null;
  /** The port that no call is made to because it is set aside for another service; null where that is not the matter. */
  readonly blockedPort: string | null;
  /** Where a refused redirect pointed; null when it was none. */
  readonly redirectTarget: string | null;
  /** Whether one of the app's own servers answered. */
  readonly isItself: boolean;
  /** When to come back, as people say it ("in 40 seconds"); null when the service did not say. */
  readonly comeBack: string | null;
}

/** Gathers what the words are made of. */
export function subjectOf(failure: ClassifiedFailure, about: FailureContext): Subject {
  const { info } = providerOf(about.kind);
  const address = about.baseUrl ?? info.defaultBaseUrl;
  const url = address !== null && URL.canParse(address) ? new URL(address) : null;
  const atVendor = isOwnService(info, about.baseUrl);
  const place = url === null ? null : placeOf(url.hostname);
  return {
    label: about.label,
    service: atVendor ? info.name : (url?.host ?? about.label),
    tier: info.tier,
    atVendor,
    isNear: place === 'this_computer' || place === 'local_network',
    host: url?.host ?? null,
    model: about.model === null ? t('the model') : t('the model “{name}”', { name: about.model }),
    saved: about.connectionId !== null,
    status: failure.status,
    blockedPort: failure.class === 'network' && failure.reason === 'wrong_address' ? (url?.port ?? null) : null,
    redirectTarget: failure.redirectTarget ?? null,
    isItself: failure.isItself ?? false,
    comeBack: failure.retryAt === null ? null : waitInWords(failure.retryAt - about.at),
  };
}

/** A wait in milliseconds as people say it; null when it is over. */
export function waitInWords(waitMs: number): string | null {
  const seconds = Math.ceil(waitMs / 1000);
  if (seconds <= 0) return null;
  if (seconds < 90) return t('{seconds, plural, one {in a second} other {in # seconds}}', { seconds });
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return t('in {minutes, number} minutes', { minutes });
  const hours = Math.ceil(minutes / 60);
  return hours < 36
    ? t('in {hours, number} hours', { hours })
    : t('in {days, number} days', { days: Math.ceil(hours / 24) });
}
