import { placeOf } from '../../../../shared/network-place';
import type { ToolServer, ToolServerState, ToolTransport } from '../../../../shared/domain/tool-server';
import { t } from '../../../../shared/language/t';

/** The state of a tool server in words. */
export function stateWords(state: ToolServerState): string {
  switch (state) {
    case 'off':
      return t('Switched off');
    case 'stopped':
      return t('Starts when it is needed');
    case 'starting':
      return t('Connecting …');
    case 'ready':
      return t('Ready');
    case 'failed':
      return t('Not working');
  }
}

/** How many tools a server has, as last listed. */
export function toolCountWords({ tools }: Pick<ToolServer, 'tools'>): string {
  if (tools.length === 0) return t('Tools not known yet');
  return t('{count, plural, one {# tool} other {# tools}}', { count: tools.length });
}

/** What a server is, as it was entered: a command line, or an address. */
export function whereWords(transport: ToolTransport): string {
  return transport.type === 'http' ? transport.url : [transport.command, ...transport.args].map(quoted).join(' ');
}

function quoted(part: string): string {
  return /[\s"]/.test(part) || part === '' ? JSON.stringify(part) : part;
}

/**
 * Whether what is sent to an address can be read on the way: plain http to any other machine, one nearby included. False
 * for what is no address yet.
 */
export function readableOnTheWay(typed: string): boolean {
  const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : null;
  return url?.protocol === 'http:' && placeOf(url.hostname) !== 'this_computer';
}
