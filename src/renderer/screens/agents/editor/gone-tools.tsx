import type { ToolServer } from '../../../../shared/domain/tool-server';
import { t } from '../../../../shared/language/t';
import { Button } from '../../../ui/button';
import { PanelRow } from '../../../ui/panel';
import type { AllowedProps } from './server-tools';
import styles from './server-tools.module.css';

interface GoneToolsProps extends AllowedProps {
  readonly servers: readonly ToolServer[];
}

/** Tools that the agent may use but that are there no more: their server was deleted, or does not list them now. */
export function GoneTools({ servers, allowed, onChange }: GoneToolsProps) {
  const isThere = (serverId: string, tool: string) => {
    const server = servers.find(({ id }) => id === serverId);
    // A server that never told its tools says nothing about them.
    return server !== undefined && (server.tools.length === 0 || server.tools.some(({ name }) => name === tool));
  };
  const gone = allowed.filter(({ serverId, tool }) => !isThere(serverId, tool));
  if (gone.length === 0) return null;
  return (
    <PanelRow className={styles.gone}>
      <p className={styles.none}>
        {t('Allowed, but not there any more: {tools}. They stay allowed in case they come back.', {
          tools: gone.map(({ tool }) => tool).join(', '),
        })}
      </p>
      <Button size="small" onClick={() => onChange(allowed.filter((one) => !gone.includes(one)))}>
        {t('Take them off')}
      </Button>
    </PanelRow>
  );
}
