import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { CertificationReport } from '../../../../shared/domain/certification';
import { t } from '../../../../shared/language/t';
import { removeCertification, stopCertification } from '../../../state/certification';
import { problemOf } from '../../../state/client';
import { currentMain } from '../../../state/session';
import { Button } from '../../../ui/button';
import { dayMoment } from '../../../ui/moments';
import { saveFile } from '../../../ui/save-file';
import { toast, toastProblem } from '../../../ui/toast';
import { CheckList } from './check-list';
import { STATE_WORDS, usedWords } from './certification-words';
import styles from './certified-models.module.css';

/** One run: live while it goes on, and folded to a line once it has ended. */
export function ReportEntry({ report }: { readonly report: CertificationReport }) {
  const name = useId();
  const isRunning = report.state === 'running';
  return (
    <li aria-labelledby={name} className={styles.report}>
      {isRunning ? (
        <>
          <div className={styles.line}>
            <Title id={name} report={report} />
            <StopButton id={report.id} />
          </div>
          <CheckList report={report} />
        </>
      ) : (
        <details>
          <summary className={styles.line}>
            <ChevronRight aria-hidden="true" />
            <Title id={name} report={report} />
          </summary>
          <div className={styles.folded}>
            <CheckList report={report} />
            <p className={styles.quiet}>{usedWords(report.spent)}</p>
            <Actions report={report} />
          </div>
        </details>
      )}
    </li>
  );
}

function Title({ id, report }: { readonly id: string; readonly report: CertificationReport }) {
  return (
    <span id={id} className={styles.title}>
      <span className={styles.model}>{report.model}</span> <bdi>{report.label}</bdi>{' '}
      <span role={report.state === 'running' ? 'status' : undefined} data-state={report.state} className={styles.state}>
        {t(STATE_WORDS[report.state])}
      </span>{' '}
      <span className={styles.quiet}>{dayMoment(report.startedAt)}</span>
    </span>
  );
}

function StopButton({ id }: { readonly id: string }) {
  const [busy, setBusy] = useState(false);
  const stop = async () => {
    setBusy(true);
    try {
      await stopCertification(id);
    } catch (error) {
      setBusy(false);
      toastProblem(problemOf(error));
    }
  };
  return (
    <Button size="small" busy={busy} onClick={() => void stop()}>
      {t('Stop')}
    </Button>
  );
}

const MEDIA_TYPES = { markdown: 'text/markdown', json: 'application/json' } as const;

function Actions({ report }: { readonly report: CertificationReport }) {
  const save = async (format: 'markdown' | 'json') => {
    const { fileName, content } = await currentMain().certification.document({ id: report.id, format });
    saveFile(fileName, content, MEDIA_TYPES[format]);
    toast(t('{name} is saved.', { name: fileName }));
  };
  const remove = async () => {
    await removeCertification(report.id);
    toast(t('The report on {model} is removed.', { model: report.model }));
  };
  const attempt = (work: Promise<void>) => void work.catch((error: unknown) => toastProblem(problemOf(error)));
  return (
    <div className={styles.actions}>
      <Button size="small" onClick={() => attempt(save('markdown'))}>
        {t('Save as Markdown')}
      </Button>
      <Button size="small" onClick={() => attempt(save('json'))}>
        {t('Save as JSON')}
      </Button>
      <Button size="small" variant="quiet" onClick={() => attempt(remove())}>
        {t('Remove')}
      </Button>
    </div>
  );
}
