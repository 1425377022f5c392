import { useState } from 'react';
import { BUNDLE_MAX, type BundledConnection } from '../../../../shared/contract/transfer';
import type { Problem } from '../../../../shared/domain/problem';
import { t } from '../../../../shared/language/t';
import { withOpenVault } from '../../../app/next-steps/with-open-vault';
import { problemOf } from '../../../state/client';
import { keepConnection } from '../../../state/connections';
import { currentMain } from '../../../state/session';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ProblemPanel } from '../../../ui/problem-panel';
import { SecretField } from '../../../ui/secret-field';
import { toast } from '../../../ui/toast';
import { BundleList } from './bundle-list';
import { FileField } from './file-field';

function tooLarge(): Problem {
  return {
    code: 'bundle',
    sentence: t('This file is far too large to hold connections.'),
    advice: t('Choose the file that was saved by “Export connections” on the other computer.'),
    steps: [],
    field: 'content',
    failure: null,
  };
}

/** Opens a file with its passphrase, shows what it holds, and connects what is chosen. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const [content, setContent] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [held, setHeld] = useState<readonly BundledConnection[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const choose = async (file: File | undefined) => {
    setHeld(null);
    setProblem(null);
    setContent(null);
    if (!file) return;
    if (file.size > BUNDLE_MAX) setProblem(tooLarge());
    else setContent(await file.text());
  };
  const working = async (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const look = () =>
    working(async () => {
      if (content === null) return;
      const { connections } = await currentMain().transfer.open({ content, passphrase });
      setHeld(connections);
      // What is here already would only be here twice.
      setChosen(new Set(connections.filter(({ alreadyHere }) => alreadyHere === null).map(({ index }) => index)));
    });
  const take = () =>
    working(async () => {
      if (content === null || chosen.size === 0) return;
      const indexes = [...chosen];
      const taken = await withOpenVault(() => currentMain().transfer.take({ content, passphrase, indexes }));
      if (!taken.given) return;
      for (const connection of taken.value) keepConnection(connection);
      toast(
        t('{count, plural, =1 {One provider is} other {# providers are}} connected.', { count: taken.value.length }),
      );
      onClose();
    });

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('Import connections')}
      description={t('From a file that was saved by “Export connections” on another computer.')}
      onSubmit={() => void (held === null ? look() : take())}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          {held === null ? (
            <Button variant="primary" type="submit" busy={busy} disabled={content === null || passphrase === ''}>
              {t('Open file')}
            </Button>
          ) : (
            <Button variant="primary" type="submit" busy={busy} disabled={chosen.size === 0}>
              {connectWords(chosen.size)}
            </Button>
          )}
        </>
      }
    >
      <FileField onChoose={(file) => void choose(file)} />
      <SecretField
        label={t('Passphrase')}
        hint={t('The one that the file was sealed with.')}
        error={problem?.field === 'passphrase' ? `${problem.sentence} ${problem.advice}` : null}
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed);
          setHeld(null);
          setProblem(null);
        }}
      />
      {held === null ? null : <BundleList held={held} chosen={chosen} onChange={setChosen} />}
      {problem && problem.field !== 'passphrase' ? <ProblemPanel problem={problem} /> : null}
    </Dialog>
  );
}

/** What the button says for so many chosen ones. */
function connectWords(count: number): string {
  if (count === 0) return t('Connect');
  return count === 1 ? t('Connect one') : t('Connect {count}', { count });
}
