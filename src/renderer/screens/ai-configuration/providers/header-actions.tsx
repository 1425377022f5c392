import { Plus } from 'lucide-react';
import type { RefObject } from 'react';
import { t } from '../../../../shared/language/t';
import { openAddProvider } from '../../../app/next-steps/dialog-requests';
import { Button } from '../../../ui/button';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { testAll, useTestAll } from '../test/test-all';

interface AddProviderButtonProps {
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** Opens the dialog in which a provider is added. */
export function AddProviderButton({ button }: AddProviderButtonProps) {
  return (
    <Button ref={button} variant="primary" icon={<Plus />} onClick={() => openAddProvider()}>
      {t('Add provider')}
    </Button>
  );
}

/** Tests every connection at once. That they are being tested is read out here, and what came of it in a toast. */
export function TestAllButton() {
  const isRunning = useTestAll((state) => state.isRunning);
  return (
    <>
      <VisuallyHidden>
        <span role="status">{isRunning ? t('Testing all providers…') : ''}</span>
      </VisuallyHidden>
      <Button busy={isRunning} onClick={() => void testAll()}>
        {t('Test all')}
      </Button>
    </>
  );
}
