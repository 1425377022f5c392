import type { FailureReason } from '../../../shared/domain/failure';
import type { Subject, Words } from './words';

const SIGN_IN = 'Run “claude auth login” in a terminal';
const UPDATE = 'Run “claude update” in a terminal';

/**
 * Failures of Claude Code on this computer. It has no key and no address of the person's: what they can do is sign in to
 * it, update it, or wait for their plan. `plain` is how the failure is put for a service, where that fits as it is.
 */
export function claudeCodeWords(
  reason: FailureReason,
  plain: Words,
  { label, model, saved, comeBack }: Subject,
): Words {
  const then = saved ? ', then test the connection' : ', then look again';
  switch (reason) {
    case 'key_rejected':
    case 'subscription_token':
      return {
        sentence: `${label} no longer accepts the sign-in of Claude Code.`,
        cause: 'It has expired, or was ended at Anthropic.',
        advice: `${SIGN_IN}${then}.`,
        steps: ['test_connection'],
      };
    case 'key_missing':
      return {
        sentence: `${label} cannot answer: nobody is signed in to Claude Code on this computer.`,
        cause: null,
        advice: `${SIGN_IN}${then}.`,
        steps: ['test_connection'],
      };
    case 'permission_missing':
      return {
        sentence: `${label} cannot be used: Claude Code is not signed in with a subscription that Signalbox may use.`,
        cause: 'The account is billed by use, or its organization does not allow this.',
        advice: `${SIGN_IN} and choose your subscription${then}. Claude can also be connected with an API key.`,
        steps: ['test_connection', 'add_provider'],
      };
    case 'account_disabled':
      return {
        sentence: `${label} says that the account is on hold or has to be verified.`,
        cause: null,
        advice: `Run “claude” in a terminal to see why${then}.`,
        steps: ['test_connection', 'status_page'],
      };
    case 'credits_exhausted':
    case 'spend_cap':
      return {
        sentence: `${label} has used up what your plan pays for.`,
        cause: 'The subscription has ended, or its extra usage is spent.',
        advice: `See your plan at Anthropic${then}.`,
        steps: ['billing_page', 'test_connection'],
      };
    case 'too_many_requests':
      return {
        sentence: `${label} has reached the limit of your subscription for now.`,
        cause: 'What Claude Code and the Claude apps use counts towards the same limit.',
        advice:
          comeBack === null
            ? 'Retry later, or use another provider.'
            : `Retry ${comeBack}: the limit starts again then.`,
        steps: ['retry'],
      };
    case 'service_overloaded':
      return { ...plain, cause: 'More people are using it than Anthropic can serve.' };
    case 'no_first_token':
      return {
        ...plain,
        cause: 'Claude Code did not answer, or Anthropic is slow right now.',
      };
    case 'refused_connection':
      return {
        sentence: `${label} cannot answer: Claude Code was not found on this computer, or could not be started.`,
        cause: 'It was moved or removed, or is being updated.',
        advice: `Run “claude” in a terminal to see whether it works${then}.`,
        steps: ['test_connection', 'retry'],
      };
    case 'reset_connection':
      return {
        sentence: `${label} cannot answer: Claude Code ended before it said anything.`,
        cause: 'Something went wrong in it, or it is an older version that Signalbox cannot talk to.',
        advice: `${UPDATE}, then retry.`,
        steps: ['retry', 'test_connection'],
      };
    case 'not_a_model_service':
      return {
        sentence: `${label} cannot answer: the program that was started is not Claude Code.`,
        cause: 'Another program has that name, or took its place.',
        advice: `Run “claude --version” in a terminal to see what it is${then}.`,
        steps: ['test_connection'],
      };
    case 'not_json':
    case 'unreadable_answer':
      return {
        sentence: `${label} cannot answer: this version of Claude Code says things that Signalbox does not understand.`,
        cause: 'It is probably too old.',
        advice: `${UPDATE}${then}.`,
        steps: ['test_connection', 'retry'],
      };
    case 'wrong_address':
    case 'redirected':
      return {
        sentence: `${label} cannot answer: Claude Code was turned away where it asked.`,
        cause: 'Something on the way to Anthropic changes its calls, or Claude Code is too old.',
        advice: `${UPDATE}, then retry.`,
        steps: ['retry', 'status_page'],
      };
    case 'stream_cut':
      return { ...plain, cause: 'Claude Code ended in the middle, or the line to Anthropic did.' };
    case 'model_missing':
    case 'model_forbidden':
      return {
        sentence: `${label} does not have ${model}.`,
        cause: 'Your plan does not include it, it was withdrawn, or its name is mistyped.',
        advice: `Choose another model for ${label}.`,
        steps: ['edit_connection', 'test_connection'],
      };
    default:
      return plain;
  }
}
