import type { ClaudeProgram } from '../../shared/domain/claude-program';
import type { Verdict } from '../providers/classify/row';
import { NOT_STARTED } from './judge';

/** What it means for an answer that the program is in this state; null when nothing is in the way. */
export function verdictOfState(state: ClaudeProgram['state']): Verdict | null {
  switch (state) {
    case 'signed_in':
      return null;
    case 'signed_out':
      return { class: 'auth', reason: 'key_missing' };
    case 'not_subscription':
      return { class: 'auth', reason: 'permission_missing' };
    case 'not_found':
      return NOT_STARTED;
    case 'not_claude':
      return { class: 'malformed', reason: 'not_a_model_service' };
    case 'outdated':
      return { class: 'malformed', reason: 'not_json' };
    case 'no_answer':
      return { class: 'timeout', reason: 'no_first_token' };
  }
}
