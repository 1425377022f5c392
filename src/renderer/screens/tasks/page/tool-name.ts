import type { ToolUse } from '../../../../shared/domain/task';
import { showControls } from '../../../markdown/visible-text';

/** A tool with the server that it is of: "files · write_file". Names come from servers and models: they are only shown. */
export function toolName({ serverName, tool }: Pick<ToolUse, 'serverName' | 'tool'>): string {
  return showControls(serverName === '' ? tool : `${serverName} · ${tool}`);
}
