import { t } from '../../../../shared/language/t';
import { useToolServers } from '../../../state/tools';
import { Panel, PanelRow, Section } from '../../../ui/panel';
import styles from './editor.module.css';
import { GoneTools } from './gone-tools';
import type { SectionProps } from './section-props';
import { ServerTools } from './server-tools';

/** Which tools of which server the agent may use, and which of them it asks before. */
export function ToolsSection({ form, change, faults }: SectionProps) {
  const servers = useToolServers();
  const onChange = (tools: typeof form.tools) => change({ tools });
  return (
    <Section
      title={t('Tools')}
      description={t(
        'It may use only what is ticked here. It asks you before each call, unless you say that it need not.',
      )}
    >
      {faults.tools === undefined ? null : <p className={styles.fault}>{faults.tools}</p>}
      {servers.length === 0 && form.tools.length === 0 ? (
        <Panel>
          <PanelRow>
            <p className={styles.quiet}>
              {t(
                'There are no tool servers yet. Add one on the page of all agents; its tools can be chosen here then.',
              )}
            </p>
          </PanelRow>
        </Panel>
      ) : (
        <Panel>
          {servers.map((server) => (
            <ServerTools key={server.id} server={server} allowed={form.tools} onChange={onChange} />
          ))}
          <GoneTools servers={servers} allowed={form.tools} onChange={onChange} />
        </Panel>
      )}
    </Section>
  );
}
