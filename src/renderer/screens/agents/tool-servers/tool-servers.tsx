import { Plus } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../../../shared/language/t';
import { readToolServers, useToolServers, useToolServerStore } from '../../../state/tools';
import { Button } from '../../../ui/button';
import { Panel, PanelRow, Section } from '../../../ui/panel';
import { ProblemPanel } from '../../../ui/problem-panel';
import { Rich } from '../../../ui/rich';
import { ServerDialog } from './server-dialog';
import { ToolServerRow } from './tool-server-row';
import styles from './tool-servers.module.css';

/** The tool servers that the person added. */
export function ToolServers() {
  const servers = useToolServers();
  const isRead = useToolServerStore((store) => store.servers !== null);
  const problem = useToolServerStore((store) => store.problem);
  const [isAdding, setAdding] = useState(false);
  return (
    <Section
      title={t('Tool servers')}
      description={t(
        'Programs and services whose tools agents may use (Model Context Protocol). A tool server runs with your rights: it can read, change and send whatever you can. Add only those that you trust.',
      )}
      actions={
        <Button icon={<Plus />} onClick={() => setAdding(true)}>
          {t('Add tool server')}
        </Button>
      }
    >
      {problem ? (
        <ProblemPanel
          problem={problem}
          actions={<Button onClick={() => void readToolServers()}>{t('Try again')}</Button>}
        />
      ) : null}
      {isRead ? (
        <Panel>
          {servers.length === 0 ? (
            <PanelRow>
              <p className={styles.none}>
                <Rich
                  text="None yet. With one that reads a folder, for example, the research agent can look things up in your notes: command {command}, arguments {flag}, {package} and the folder. Which agent may use which tool is chosen on the agent’s page."
                  command={<code>npx</code>}
                  flag={<code>-y</code>}
                  package={<code>@modelcontextprotocol/server-filesystem</code>}
                />
              </p>
            </PanelRow>
          ) : (
            servers.map((server) => <ToolServerRow key={server.id} server={server} />)
          )}
        </Panel>
      ) : null}
      {isAdding ? <ServerDialog server={null} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}
