import type { AllowedTool } from '../../../../shared/domain/agent';
import type { Tool, ToolServer } from '../../../../shared/domain/tool-server';
import { t } from '../../../../shared/language/t';
import { Button } from '../../../ui/button';
import { CheckBox } from '../../../ui/check-box';
import { PanelRow } from '../../../ui/panel';
import { stateWords } from '../tool-servers/server-words';
import { ServerSign } from '../tool-servers/server-sign';
import styles from './server-tools.module.css';

export interface AllowedProps {
  /** Of every server. */
  readonly allowed: readonly AllowedTool[];
  readonly onChange: (allowed: readonly AllowedTool[]) => void;
}

interface ServerToolsProps extends AllowedProps {
  readonly server: ToolServer;
}

/** The tools of one server, each with a box that says whether it may be used and one that says whether it asks. */
export function ServerTools({ server, allowed, onChange }: ServerToolsProps) {
  const others = allowed.filter(({ serverId }) => serverId !== server.id);
  const own = allowed.filter(({ serverId }) => serverId === server.id);
  const of = (tool: string) => own.find((one) => one.tool === tool);
  const missing = server.tools.filter(({ name }) => !of(name));
  const set = (tool: string, next: AllowedTool | null) =>
    onChange([...others, ...own.filter((one) => one.tool !== tool), ...(next ? [next] : [])]);
  const allowAll = () =>
    onChange([...others, ...own, ...missing.map(({ name }) => ({ serverId: server.id, tool: name, asks: true }))]);

  return (
    <PanelRow>
      <fieldset className={styles.server}>
        <legend className={styles.legend}>
          <ServerSign state={server.state} />
          <bdi className={styles.name}>{server.name}</bdi>
          <span className={styles.state}>{stateWords(server.state)}</span>
        </legend>
        {server.tools.length === 0 ? (
          <p className={styles.none}>{t('Its tools are not known yet. Connect it once on the page of all agents.')}</p>
        ) : (
          <>
            <ul className={styles.tools}>
              {server.tools.map((tool) => (
                <ToolRow
                  key={tool.name}
                  tool={tool}
                  allowed={of(tool.name)}
                  onAllow={(isAllowed) =>
                    set(tool.name, isAllowed ? { serverId: server.id, tool: tool.name, asks: true } : null)
                  }
                  onAsk={(asks) => set(tool.name, { serverId: server.id, tool: tool.name, asks })}
                />
              ))}
            </ul>
            <div className={styles.all}>
              <Button size="small" variant="quiet" disabled={missing.length === 0} onClick={allowAll}>
                {t('Allow all of {name}', { name: server.name })}
              </Button>
              <Button size="small" variant="quiet" disabled={own.length === 0} onClick={() => onChange(others)}>
                {t('Allow none')}
              </Button>
            </div>
          </>
        )}
      </fieldset>
    </PanelRow>
  );
}

interface ToolRowProps {
  readonly tool: Tool;
  readonly allowed: AllowedTool | undefined;
  readonly onAllow: (isAllowed: boolean) => void;
  readonly onAsk: (asks: boolean) => void;
}

function ToolRow({ tool, allowed, onAllow, onAsk }: ToolRowProps) {
  return (
    <li className={styles.tool}>
      <CheckBox
        label={
          <>
            <bdi className={styles.toolTitle}>{tool.title ?? tool.name}</bdi>
            {tool.title === null ? null : <bdi className={styles.toolName}>{tool.name}</bdi>}
          </>
        }
        hint={<ToolHint tool={tool} />}
        checked={allowed !== undefined}
        onChange={onAllow}
      />
      {allowed === undefined ? null : (
        <div className={styles.asks}>
          <CheckBox
            label={t('Asks before')}
            checked={allowed.asks}
            onChange={onAsk}
            {...(!allowed.asks && tool.readOnly !== true && { hint: t('It may change things without asking you.') })}
          />
        </div>
      )}
    </li>
  );
}

/** What the server says of a tool. It is a claim, and is told as one. */
function ToolHint({ tool: { description, readOnly } }: { readonly tool: Tool }) {
  return (
    <>
      {description === '' ? null : <bdi className={styles.description}>{description}</bdi>}
      {readOnly === true ? <span>{t('Only reads, its server says.')}</span> : null}
    </>
  );
}
