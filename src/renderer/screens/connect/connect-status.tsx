import { Check } from 'lucide-react';
import { NextStepButtons } from '../../app/next-steps/next-step-buttons';
import { ProblemPanel } from '../../ui/problem-panel';
import { Spinner } from '../../ui/spinner';
import styles from './connect.module.css';
import { providerOf } from './draft';
import { proofRemarks, proofWords } from './proof-words';
import { panelProblem, stepsInForm } from './shown-problem';
import type { OpenConnectForm } from './use-connect-flow';

/** Says how the check of what stands in the form goes: one quiet line, or the whole failure with what to do about it. */
export function ConnectStatus({ open }: { readonly open: OpenConnectForm }) {
  const problem = panelProblem(open.form);
  return (
    <>
      <div role="status" className={problem ? undefined : styles.status}>
        <StatusLine open={open} />
      </div>
      {problem ? (
        <div ref={reveal}>
          <ProblemPanel
            problem={problem}
            actions={<NextStepButtons steps={stepsInForm(problem)} context={{ retry: open.flow.checkAgain }} />}
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
        Checking…
      </p>
    );
  }
  if (proof.state !== 'proven' || !provider) return null;
  const keyGiven =
    provider.apiKey !== 'none' && (draft.apiKey.trim() !== '' || setting.editing?.credential === 'saved');
  return (
    <>
      <p className={styles.line}>
        <Check className={styles.works} aria-hidden="true" />
        {proofWords(proof.proof, provider, keyGiven)}
      </p>
      {proofRemarks(proof.proof, provider, keyGiven).map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
    </>
  );
}

/** A failure may stand below the fold of the dialog: it is brought into sight when it comes. */
function reveal(node: HTMLElement | null): void {
  if (node && 'scrollIntoView' in node) node.scrollIntoView({ block: 'nearest' });
}
