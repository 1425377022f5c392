import { Check } from 'lucide-react';
import { t } from '../../../shared/language/t';
import { CopyButton } from '../../markdown/copy-button';
import { Button } from '../../ui/button';
import { ExternalLink } from '../../ui/external-link';
import { Panel } from '../../ui/panel';
import { ProblemPanel } from '../../ui/problem-panel';
import { Spinner } from '../../ui/spinner';
import { TextField } from '../../ui/text-field';
import styles from './claude-sign-in.module.css';
import { mayChangeSoon, programWords } from './program-words';
import type { ClaudeSignIn } from './use-claude-sign-in';

/** Longest path that is taken, as the contract has it. */
const PATH_MAX = 4096;

/** What signing in with Claude means, said before anything is connected. */
export function ClaudeTerms() {
  return (
    <ul aria-label={t('What this means')} className={styles.terms}>
      <li>
        {t(
          'You sign in to Claude Code itself, with your own account. Signalbox never asks for your Claude password or a token, and reads and stores nothing of what Claude Code keeps.',
        )}
      </li>
      <li>
        {t(
          'What you write goes through Claude Code to Anthropic and counts towards the limits of your subscription, as it does in Claude Code and in the Claude apps.',
        )}
      </li>
      <li>
        {t(
          'Anthropic’s terms let you sign in to the unmodified Claude Code with your own subscription. They ask programs of others, such as Signalbox, to use API keys, so this use of a subscription may be restricted.',
        )}{' '}
        <ExternalLink url="https://code.claude.com/docs/en/legal-and-compliance">{t('Anthropic’s terms')}</ExternalLink>
      </li>
    </ul>
  );
}

/** Whether Claude Code is there and somebody is signed in to it, what to do where not, and where else to look. */
export function ClaudeProgramFinder({ signIn }: { readonly signIn: ClaudeSignIn }) {
  const { path, setPath, look, looking, problem } = signIn;
  return (
    <>
      <Panel className={styles.program}>
        <div role="status" className={styles.status}>
          <ProgramState signIn={signIn} />
        </div>
        <ProgramFacts signIn={signIn} />
      </Panel>
      {problem ? <ProblemPanel problem={problem} /> : null}
      <div className={styles.where}>
        <TextField
          label={t('Where Claude Code is')}
          mono
          placeholder={t('Looked for by itself')}
          hint={t('Only needed when it is not found, or when you have more than one.')}
          maxLength={PATH_MAX}
          value={path}
          onChange={setPath}
          onKeyDown={(event) => {
            // Enter looks there; what the form around it does comes after that.
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            look();
          }}
        />
        <Button busy={looking} onClick={look}>
          {t('Look again')}
        </Button>
      </div>
    </>
  );
}

function ProgramState({ signIn: { program, asked, looking } }: { readonly signIn: ClaudeSignIn }) {
  if (!program || (looking && !mayChangeSoon(program))) {
    return (
      <p className={styles.line}>
        <Spinner size={14} />
        {t('Looking for Claude Code…')}
      </p>
    );
  }
  const words = programWords(program, asked);
  return (
    <>
      <p className={styles.sentence}>
        {program.state === 'signed_in' ? <Check className={styles.works} aria-hidden="true" /> : null}
        {words.sentence}
      </p>
      {words.advice === null ? null : <p className={styles.advice}>{words.advice}</p>}
    </>
  );
}

function ProgramFacts({ signIn: { program, asked } }: { readonly signIn: ClaudeSignIn }) {
  if (!program) return null;
  const { command, needsInstalling } = programWords(program, asked);
  const facts = [
    program.version === null ? null : t('Version {version}', { version: program.version }),
    program.path,
  ].filter(Boolean);
  return (
    <>
      {command === null ? null : (
        <div className={styles.command}>
          <code>{command}</code>
          <CopyButton text={command} label={t('Copy the command')} />
        </div>
      )}
      {mayChangeSoon(program) ? (
        <p className={styles.line}>
          <Spinner size={14} />
          {t('Waiting for you to sign in…')}
        </p>
      ) : null}
      {needsInstalling ? (
        <p className={styles.advice}>
          <ExternalLink url="https://code.claude.com/docs/en/setup">{t('How to install Claude Code')}</ExternalLink>
        </p>
      ) : null}
      {facts.length === 0 ? null : <p className={styles.facts}>{facts.join(' · ')}</p>}
    </>
  );
}

interface ClaudeSignInButtonsProps {
  readonly signIn: ClaudeSignIn;
  /** Leaves without connecting. */
  readonly cancel: { readonly label: string; readonly run: () => void };
  readonly onUseKey: () => void;
}

/** The buttons below: away, the other way in, and Connect, which works once somebody is signed in. */
export function ClaudeSignInButtons({ signIn, cancel, onUseKey }: ClaudeSignInButtonsProps) {
  const { program, connecting, connect } = signIn;
  return (
    <>
      <Button onClick={cancel.run}>{cancel.label}</Button>
      <Button onClick={onUseKey}>{t('Use an API key')}</Button>
      <Button
        variant="primary"
        busy={connecting}
        disabled={program?.state !== 'signed_in'}
        onClick={() => void connect()}
      >
        {t('Connect')}
      </Button>
    </>
  );
}
