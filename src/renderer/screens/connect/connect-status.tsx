import { Check } from 'lucide-react';
import { t } from '../../../shared/language/t';
import { NextStepButtons } from '../../app/next-steps/next-step-buttons';
import { Button } from '../../ui/button';
import { ProblemPanel } from '../../ui/problem-panel';
import { Spinner } from '../../ui/spinner';
import styles from './connect.module.css';
import { addressWarning, checkingWords, notRunningWords } from './destination';
import { providerOf } from './draft';
import { proofRemarks, proofWords } from './proof-words';
import { panelProblem, stepsInForm } from './shown-problem';
import type { OpenConnectForm } from './use-connect-flow';

/** Says how the check of what stands in the form goes: one quiet line, or the whole failure with what to do about it. */
export function ConnectStatus({ open }: { readonly open: OpenConnectForm }) {
  const problem = panelProblem(open.form);
  return (
    <>
      <div role="status" className={styles.status}>
        <StatusLine open={open} />
      </div>
      {open.form.proof.state === 'not_running' && !problem ? (
        <div className={styles.again}>
          <Button size="small" onClick={open.flow.checkAgain}>
            {t('Check again')}
          </Button>
        </div>
      ) : null}
      {problem ? (
        <div ref={reveal}>
          <ProblemPanel
            problem={problem}
            actions={
              <NextStepButtons
                steps={stepsInForm(problem)}
                context={{ retry: open.flow.checkAgain, retryLabel: t('Check again') }}
              />
            }
          />
        </div>
      ) : null}
    </>
  );
}

function StatusLine({ open: { form, setting } }: { readonly open: OpenConnectForm }) {
  const { proof, draft } = form;
  const provider = providerOf(draft, setting);
  if (proof.state === 'checking') {
    return (
      <p className={styles.line}>
        <Spinner size={14} />
        {checkingWords(provider, draft.baseUrl)}
      </p>
    );
  }
  if (!provider) return null;
  if (proof.state === 'not_running') return <p className={styles.line}>{notRunningWords(provider, draft.baseUrl)}</p>;
  if (proof.state !== 'proven') return null;
  const keyGiven =
    provider.apiKey !== 'none' && (draft.apiKey.trim() !== '' || setting.editing?.credential === 'saved');
  return (
    <>
      <p className={styles.line}>
        <Check className={styles.works} aria-hidden="true" />
        {proofWords(proof.proof, provider, keyGiven)}
      </p>
      {proofRemarks(proof.proof, keyGiven, addressWarning(draft.baseUrl)).map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
    </>
  );
}

/** A failure may stand below the fold: it is brought into sight when it comes, with the buttons below it if both fit. */
function reveal(node: HTMLElement | null): void {
  if (!node || !('scrollIntoView' in node)) return;
  node.closest('form')?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  node.scrollIntoView({ block: 'nearest' });
}
