import type { FailureReason } from '../../../shared/domain/failure';
import { t } from '../../../shared/language/t';
import type { Subject, Words } from './words';

/**
 * Failures of Claude Code on this computer. It has no key and no address of the person's: what they can do is sign in to
 * it, update it, or wait for their plan. `plain` is how the failure is put for a service, where that fits as it is.
 */
export function claudeCodeWords(
  reason: FailureReason,
  plain: Words,
  { label, model, saved, comeBack }: Subject,
): Words {
  switch (reason) {
    case 'key_rejected':
    case 'subscription_token':
      return {
        sentence: t('{label} no longer accepts the sign-in of Claude Code.', { label }),
        cause: t('It has expired, or was ended at Anthropic.'),
        advice: signIn(saved),
        steps: ['test_connection'],
      };
    case 'key_missing':
      return {
        sentence: t('{label} cannot answer: nobody is signed in to Claude Code on this computer.', { label }),
        cause: null,
        advice: signIn(saved),
        steps: ['test_connection'],
      };
    case 'permission_missing':
      return {
        sentence: t(
          '{label} cannot be used: Claude Code is not signed in with a subscription that Signalbox may use.',
          { label },
        ),
        cause: t('The account is billed by use, or its organization does not allow this.'),
        advice: saved
          ? t(
              'Run “claude auth login” in a terminal and choose your subscription, then test the connection. Claude can also be connected with an API key.',
            )
          : t(
              'Run “claude auth login” in a terminal and choose your subscription, then look again. Claude can also be connected with an API key.',
            ),
        steps: ['test_connection', 'add_provider'],
      };
    case 'account_disabled':
      return {
        sentence: t('{label} says that the account is on hold or has to be verified.', { label }),
        cause: null,
        advice: saved
          ? t('Run “claude” in a terminal to see why, then test the connection.')
          : t('Run “claude” in a terminal to see why, then look again.'),
        steps: ['test_connection', 'status_page'],
      };
    case 'credits_exhausted':
    case 'spend_cap':
      return {
        sentence: t('{label} has used up what your plan pays for.', { label }),
        cause: t('The subscription has ended, or its extra usage is spent.'),
        advice: saved
          ? t('See your plan at Anthropic, then test the connection.')
          : t('See your plan at Anthropic, then look again.'),
        steps: ['billing_page', 'test_connection'],
      };
    case 'too_many_requests':
      return {
        sentence: t('{label} has reached the limit of your subscription for now.', { label }),
        cause: t('What Claude Code and the Claude apps use counts towards the same limit.'),
        advice:
          comeBack === null
            ? t('Retry later, or use another provider.')
            : t('Retry {comeBack}: the limit starts again then.', { comeBack }),
        steps: ['retry'],
      };
    case 'service_overloaded':
      return { ...plain, cause: t('More people are using it than Anthropic can serve.') };
    case 'no_first_token':
      return {
        ...plain,
        cause: t('Claude Code did not answer, or Anthropic is slow right now.'),
      };
    case 'refused_connection':
      return {
        sentence: t('{label} cannot answer: Claude Code was not found on this computer, or could not be started.', {
          label,
        }),
        cause: t('It was moved or removed, or is being updated.'),
        advice: saved
          ? t('Run “claude” in a terminal to see whether it works, then test the connection.')
          : t('Run “claude” in a terminal to see whether it works, then look again.'),
        steps: ['test_connection', 'retry'],
      };
    case 'reset_connection':
      return {
        sentence: t('{label} cannot answer: Claude Code ended before it said anything.', { label }),
        cause: t('Something went wrong in it, or it is an older version that Signalbox cannot talk to.'),
        advice: t('Run “claude update” in a terminal, then retry.'),
        steps: ['retry', 'test_connection'],
      };
    case 'not_a_model_service':
      return {
        sentence: t('{label} cannot answer: the program that was started is not Claude Code.', { label }),
        cause: t('Another program has that name, or took its place.'),
        advice: saved
          ? t('Run “claude --version” in a terminal to see what it is, then test the connection.')
          : t('Run “claude --version” in a terminal to see what it is, then look again.'),
        steps: ['test_connection'],
      };
    case 'not_json':
    case 'unreadable_answer':
      return {
        sentence: t(
          '{label} cannot answer: this version of Claude Code says things that Signalbox does not understand.',
          { label },
        ),
        cause: t('It is probably too old.'),
        advice: saved
          ? t('Run “claude update” in a terminal, then test the connection.')
          : t('Run “claude update” in a terminal, then look again.'),
        steps: ['test_connection', 'retry'],
      };
    case 'wrong_address':
    case 'redirected':
      return {
        sentence: t('{label} cannot answer: Claude Code was turned away where it asked.', { label }),
        cause: t('Something on the way to Anthropic changes its calls, or Claude Code is too old.'),
        advice: t('Run “claude update” in a terminal, then retry.'),
        steps: ['retry', 'status_page'],
      };
    case 'stream_cut':
      return { ...plain, cause: t('Claude Code ended in the middle, or the line to Anthropic did.') };
    case 'model_missing':
    case 'model_forbidden':
      return {
        sentence: t('{label} does not have {model}.', { label, model }),
        cause: t('Your plan does not include it, it was withdrawn, or its name is mistyped.'),
        advice: t('Choose another model for {label}.', { label }),
        steps: ['edit_connection', 'test_connection'],
      };
    default:
      return plain;
  }
}

function signIn(saved: boolean): string {
  return saved
    ? t('Run “claude auth login” in a terminal, then test the connection.')
    : t('Run “claude auth login” in a terminal, then look again.');
}
