import { t } from '../../../shared/language/t';
import {
  closeClaudeSignIn,
  closeDialog,
  openAddProvider,
  useDialogRequests,
} from '../../app/next-steps/dialog-requests';
import { keepConnection } from '../../state/connections';
import { Dialog } from '../../ui/dialog';
import { toast } from '../../ui/toast';
import { connectedWords } from '../connect/connected-words';
import { ClaudeProgramFinder, ClaudeSignInButtons, ClaudeTerms } from './claude-sign-in';
import styles from './claude-sign-in.module.css';
import { useClaudeSignIn } from './use-claude-sign-in';

/** The dialog in which Claude is connected through Claude Code. It may stand on top of the one that adds providers. */
export function ClaudeSignInDialog() {
  const open = useDialogRequests((requests) => requests.claudeSignIn);
  return open ? <SignIn /> : null;
}

function SignIn() {
  const addingToo = useDialogRequests((requests) => requests.addProvider !== null);
  const signIn = useClaudeSignIn((connection) => {
    keepConnection(connection);
    closeClaudeSignIn();
    closeDialog('addProvider');
    toast(connectedWords(connection));
  });
  return (
    <Dialog
      open
      onOpenChange={(stays) => stays || closeClaudeSignIn()}
      title={t('Sign in with Claude')}
      description={t('Use your Claude subscription through Claude Code, Anthropic’s own program on this computer.')}
      footer={
        <ClaudeSignInButtons
          signIn={signIn}
          cancel={{ label: t('Cancel'), run: closeClaudeSignIn }}
          onUseKey={() => {
            closeClaudeSignIn();
            // What was typed in a form below stays as it is.
            if (!addingToo) openAddProvider({ kind: 'anthropic' });
          }}
        />
      }
    >
      <div className={styles.content}>
        <ClaudeProgramFinder signIn={signIn} />
        <ClaudeTerms />
      </div>
    </Dialog>
  );
}
