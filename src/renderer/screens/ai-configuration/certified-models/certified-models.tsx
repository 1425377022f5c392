import { useState } from 'react';
import { t } from '../../../../shared/language/t';
import { useCertification, useReadCertification } from '../../../state/certification';
import { Button } from '../../../ui/button';
import { Panel, PanelRow, Section } from '../../../ui/panel';
import { ProblemPanel } from '../../../ui/problem-panel';
import { Spinner } from '../../../ui/spinner';
import { RegistryTable } from './registry-table';
import { ReportList } from './report-list';
import { StartRun } from './start-run';

/** Which open models were tried on this computer, and the run that tries any model. Folded until it is wanted. */
export function CertifiedModels() {
  const isRunning = useCertification(({ reports }) => reports?.some(({ state }) => state === 'running') ?? false);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? isRunning;
  return (
    <Section
      title={t('Certified models')}
      description={t(
        'Any model can be tried at tool calling, structured output, streaming, vision and long input. One that passes is called certified, by the report of that day.',
      )}
      actions={
        <Button size="small" aria-expanded={isOpen} onClick={() => setChosen(!isOpen)}>
          {isOpen ? t('Hide certified models') : t('Show certified models')}
        </Button>
      }
    >
      {isOpen ? <Opened /> : null}
    </Section>
  );
}

function Opened() {
  useReadCertification();
  const { reports, registry, problem } = useCertification();
  if (problem) return <ProblemPanel problem={problem} announce={false} />;
  if (reports === null) return <Spinner label={t('Reading the reports …')} />;
  return (
    <Panel>
      <PanelRow>
        <RegistryTable models={registry} reports={reports} />
      </PanelRow>
      <PanelRow>
        <StartRun />
      </PanelRow>
      {reports.length === 0 ? null : (
        <PanelRow>
          <ReportList reports={reports} />
        </PanelRow>
      )}
    </Panel>
  );
}
