import { NextStepButtons } from '../../app/next-steps/next-step-buttons';
import { useVault } from '../../state/vault';
import { Banner } from '../../ui/banner';

/** Says when keys cannot be used now, and what to do; nothing while they can. */
export function VaultNotice() {
  const vault = useVault((state) => state.vault);
  if (vault?.state === 'locked') {
    return (
      <Banner tone="warn" title="Your keys are locked." actions={<NextStepButtons steps={[{ do: 'unlock_keys' }]} />}>
        {vault.reason}
      </Banner>
    );
  }
  if (vault?.state === 'wrong_root_key') {
    return (
      <Banner tone="bad" title="Your keys cannot be opened with the present root key.">
        {vault.reason}
      </Banner>
    );
  }
  return null;
}
