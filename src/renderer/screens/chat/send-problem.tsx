import { useEffect, useState } from 'react';
import type { NextStep } from '../../../shared/domain/failure';
import type { Problem } from '../../../shared/domain/problem';
import { t } from '../../../shared/language/t';
import { NextStepButtons } from '../../app/next-steps/next-step-buttons';
import { openVaultFor } from '../../app/next-steps/with-open-vault';
import { useVault } from '../../state/vault';
import { Button } from '../../ui/button';
import { ProblemPanel } from '../../ui/problem-panel';

/** The step that opens the vault for a problem, and the words on its button; null for every other problem. */
function vaultStep({ code }: Problem): { readonly step: NextStep['do']; readonly label: string } | null {
  if (code === 'vault_locked') return { step: 'unlock_keys', label: t('Unlock keys') };
  if (code === 'vault_unprotected') return { step: 'protect_keys', label: t('Choose how keys are kept') };
  return null;
}

interface SendProblemProps {
  readonly problem: Problem;
  /** What stood in the way is gone: there is nothing to say any more. */
  onSolved(): void;
  /** Sends what was to be sent. */
  send(): Promise<void>;
}

/**
 * Why a message could not be sent, and what to do. Where the keys were locked, the message goes off by itself once they
 * are opened from here; opened from elsewhere, only the panel goes away.
 */
export function SendProblem({ problem, onSolved, send }: SendProblemProps) {
  const vault = vaultStep(problem);
  const isOpen = useVault((state) => state.vault?.state === 'open');
  const [wasOpen] = useState(isOpen);
  const isSolved = vault !== null && isOpen && !wasOpen;
  useEffect(() => {
    if (isSolved) onSolved();
  }, [isSolved, onSolved]);
  if (isSolved) return null;

  const openAndSend = async () => {
    if (await openVaultFor(problem)) await send();
  };
  return (
    <ProblemPanel
      problem={problem}
      actions={
        <>
          {vault === null ? null : (
            <Button size="small" onClick={() => void openAndSend()}>
              {vault.label}
            </Button>
          )}
          <NextStepButtons steps={problem.steps.filter((step) => step.do !== vault?.step)} context={{ retry: send }} />
        </>
      }
    />
  );
}
