import type { ToolServerDraft, ToolTransport } from '../../shared/domain/tool-server';
import { placeOf } from '../../shared/network-place';
import { t } from '../../shared/language/t';
import { ProblemError } from '../problem-error';
import { Secret } from '../vault/secret';
import { cleanLine } from './clean-text';

/** Headers that the protocol and the connection need for themselves. */
const NOT_ONES_OWN = new Set([
  'accept',
  'connection',
  'content-length',
  'content-type',
  'cookie',
  'host',
  'last-event-id',
  'mcp-protocol-version',
  'mcp-session-id',
  'transfer-encoding',
]);

/** What the person typed of a tool server, made usable. */
export interface ReadDraft {
  readonly draft: ToolServerDraft;
  /** The secrets that were typed, by name. */
  readonly typed: ReadonlyMap<string, Secret>;
}

/**
 * Reads what was typed. A secret that is typed empty is taken away with its name.
 * @param before as it is stored; null for a new one
 * @throws ProblemError `tool_server`
 */
export function readServerDraft(
  draft: ToolServerDraft,
  secretValues: Readonly<Record<string, string>>,
  before: ToolTransport | null,
): ReadDraft {
  const name = cleanLine(draft.name, 60);
  if (name === '')
    throw problem(t('A tool server needs a name.'), t('Type one that tells you what it is for.'), 'name');
  const transport = checkedTransport(draft.transport);
  const values = new Map(Object.entries(secretValues));
  for (const named of values.keys()) {
    if (transport.secrets.includes(named)) continue;
    throw problem(
      t('There is no secret called {name}.', { name: named.slice(0, 128) }),
      t('Add its name first.'),
      'secretValues',
    );
  }
  const secrets = transport.secrets.filter((named) => values.get(named) !== '');
  const typed = new Map<string, Secret>();
  for (const named of secrets) {
    const value = values.get(named);
    if (value !== undefined) typed.set(named, checkedValue(named, value, transport));
    else if (!isKept(named, transport, before)) throw missing(named, transport, before);
  }
  return { draft: { name, transport: { ...transport, secrets }, isOn: draft.isOn }, typed };
}

/** Whether a secret that was not typed stays in force: it was there, and goes where it went before. */
function isKept(named: string, transport: ToolTransport, before: ToolTransport | null): boolean {
  if (before?.type !== transport.type || !before.secrets.includes(named)) return false;
  return transport.type === 'stdio' || before.type === 'stdio' || originOf(before.url) === originOf(transport.url);
}

function missing(named: string, transport: ToolTransport, before: ToolTransport | null): ProblemError {
  const moves = before?.type === 'http' && transport.type === 'http' && before.secrets.includes(named);
  return moves
    ? problem(
        t('The value of {name} was given for {origin} and is not sent anywhere else by itself.', {
          name: named,
          origin: originOf(before.url),
        }),
        t('Type it again for the new address.'),
        'secretValues',
      )
    : problem(t('{name} has no value yet.', { name: named }), t('Type it, or take the name away.'), 'secretValues');
}

function checkedTransport(transport: ToolTransport): ToolTransport {
  switch (transport.type) {
    case 'stdio': {
      const command = transport.command.trim();
      if (/\p{Cc}/u.test(command) || transport.args.some((arg) => arg.includes('\0'))) {
        throw problem(
          t('The command has characters in it that no command can have.'),
          t('Type the program alone, and each argument on a line of its own.'),
          'command',
        );
      }
      refuseTwice(transport.secrets);
      return { ...transport, command };
    }
    case 'http':
      refuseAddress(new URL(transport.url));
      refuseTwice(transport.secrets.map((named) => named.toLowerCase()));
      for (const named of transport.secrets) {
        if (!NOT_ONES_OWN.has(named.toLowerCase())) continue;
        throw problem(
          t('The header {name} is set by the protocol itself.', { name: named }),
          t('Take it away.'),
          'secrets',
        );
      }
      return transport;
  }
}

function refuseAddress(url: URL): void {
  if (url.username !== '' || url.password !== '') {
    throw problem(
      t('The address has a user name or a password in it.'),
      t('Take it out, and add an Authorization header with it instead.'),
      'url',
    );
  }
  if (placeOf(url.hostname) === 'cloud_metadata') {
    throw problem(
      t('This address is where a cloud keeps secrets of its machines, not a tool server.'),
      t('Type the address of the tool server.'),
      'url',
    );
  }
}

function refuseTwice(names: readonly string[]): void {
  const twice = names.find((named, index) => names.indexOf(named) !== index);
  if (twice !== undefined)
    throw problem(t('The secret {name} is there twice.', { name: twice }), t('Take one of them away.'), 'secrets');
}

/** From here on the value is hidden wherever it would show. */
function checkedValue(named: string, value: string, transport: ToolTransport): Secret {
  const secret = new Secret(value);
  if (!(transport.type === 'stdio' ? value.includes('\0') : !isHeaderValue(value))) return secret;
  throw problem(
    t('The value of {name} has characters in it that cannot be sent.', { name: named }),
    t('Copy it again, without line breaks.'),
    'secretValues',
  );
}

function isHeaderValue(value: string): boolean {
  try {
    return new Headers({ value }).get('value') === value.trim();
  } catch {
    return false;
  }
}

function originOf(url: string): string {
  return new URL(url).origin;
}

function problem(sentence: string, advice: string, field: string): ProblemError {
  return new ProblemError('tool_server', sentence, advice, { field });
}
