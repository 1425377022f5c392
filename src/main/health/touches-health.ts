import type { FailureClass } from '../../shared/domain/failure';

/** Whether a failure of this class changes the dot. The others are about the request, not about the service. */
export function touchesHealth(failure: FailureClass): boolean {
  switch (failure) {
    case 'auth':
    case 'credits':
    case 'rate_limit':
    case 'overloaded':
    case 'server':
    case 'timeout':
    case 'network':
    case 'malformed':
    case 'model':
      return true;
    case 'context_length':
    case 'refused':
    case 'bad_request':
    case 'cancelled':
      return false;
  }
}
