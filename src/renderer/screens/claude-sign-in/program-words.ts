import type { ClaudeProgram } from '../../../shared/domain/claude-program';
import { t } from '../../../shared/language/t';

/** What a look for Claude Code came to, for the person. */
export interface ProgramWords {
  readonly sentence: string;
  /** What to do about it; null when nothing is in the way. */
  readonly advice: string | null;
  /** What to run in a terminal; null where nothing helps there. */
  readonly command: string | null;
  /** Whether there is nothing to run because the program itself has to be installed first. */
  readonly needsInstalling: boolean;
}

/** Updates Claude Code (https://code.claude.com/docs/en/cli-reference). */
const UPDATE_COMMAND = 'claude update';

/** The states that a person changes outside of the window: it looks again by itself until they have. */
const CHANGES_OUTSIDE: ReadonlySet<ClaudeProgram['state']> = new Set(['signed_out', 'not_subscription']);

/** Whether another look soon may find something else. */
export function mayChangeSoon({ state }: ClaudeProgram): boolean {
  return CHANGES_OUTSIDE.has(state);
}

/** Puts the state of the program into words. `asked` is where the person said it is; empty when they did not. */
export function programWords(program: ClaudeProgram, asked: string): ProgramWords {
  const { state, plan, signInCommand } = program;
  const nothingToRun = { command: null, needsInstalling: false };
  switch (state) {
    case 'not_found':
      return {
        sentence:
          asked === ''
            ? t('Claude Code was not found on this computer.')
            : t('There is no Claude Code at “{place}”.', { place: asked }),
        advice:
          asked === ''
            ? t('Install it and look again, or say below where it is.')
            : t('Give the whole path of the program, or leave the field empty to look for it.'),
        command: null,
        needsInstalling: asked === '',
      };
    case 'not_claude':
      return {
        sentence: t('A program of that name was found, but it is not Claude Code or cannot be run.'),
        advice: t('Say below where Claude Code is.'),
        ...nothingToRun,
      };
    case 'no_answer':
      return {
        sentence: t('Claude Code was found, but it did not answer within 5 seconds.'),
        advice: t('Run “claude” in a terminal to see what keeps it, then look again.'),
        ...nothingToRun,
      };
    case 'outdated':
      return {
        sentence: t('This version of Claude Code cannot say whether you are signed in.'),
        advice: t('Update it in a terminal, then look again.'),
        command: UPDATE_COMMAND,
        needsInstalling: false,
      };
    case 'signed_out':
      return {
        sentence: t('Claude Code is here, and nobody is signed in to it.'),
        advice: t('Run this in a terminal and sign in there. Signalbox notices when you are done.'),
        command: signInCommand,
        needsInstalling: false,
      };
    case 'not_subscription':
      return {
        sentence: t('Claude Code is signed in with an account that is billed by use, not with a subscription.'),
        advice: t('Run this in a terminal and choose your subscription, or use an API key here.'),
        command: signInCommand,
        needsInstalling: false,
      };
    case 'signed_in':
      return {
        sentence:
          plan === null
            ? t('You are signed in to Claude Code.')
            : t('You are signed in to Claude Code, plan {plan}.', { plan }),
        advice: null,
        ...nothingToRun,
      };
  }
}
