import type { ToolUse } from '../../../../shared/domain/task';
import { withoutOverrides } from '../../../markdown/visible-text';

/** A tool with the server that it is of: "files · write_file". Names come from servers and models: they are only shown. */
export function toolName({ serverName, tool }: Pick<ToolUse, 'serverName' | 'tool'>): string {
  return withoutOverrides(serverName === '' ? tool : `${serverName} · ${tool}`);
}
