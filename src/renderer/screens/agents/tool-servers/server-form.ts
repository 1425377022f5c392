import { type ToolServer, ToolServerDraft, type ToolTransport } from '../../../../shared/domain/tool-server';
import { t } from '../../../../shared/language/t';
import type { ToolServerEntry } from '../../../state/tools';

/** One secret of the form. */
export interface SecretLine {
  /** Tells lines apart while their names are typed. */
  readonly key: string;
  readonly name: string;
  /** As typed; what is kept is never read back. */
  readonly value: string;
  /** A value is kept under this name already. */
  readonly isSaved: boolean;
}

/** What stands in the form of a tool server. */
export interface ServerForm {
  readonly name: string;
  readonly type: ToolTransport['type'];
  readonly command: string;
  /** One to a line. */
  readonly args: string;
  readonly url: string;
  readonly secrets: readonly SecretLine[];
}

/** What is wrong, by field, and by line of the secrets; empty when nothing is. */
export interface ServerFaults {
  readonly name?: string;
  readonly command?: string;
  readonly args?: string;
  readonly url?: string;
  /** By the key of the line. */
  readonly secrets?: Readonly<Record<string, { readonly name?: string; readonly value?: string }>>;
}

/** The form of a server as it is saved; of a new one where there is none. */
export function serverFormOf(server: ToolServer | null): ServerForm {
  const transport = server?.transport;
  return {
    name: server?.name ?? '',
    type: transport?.type ?? 'stdio',
    command: transport?.type === 'stdio' ? transport.command : '',
    args: transport?.type === 'stdio' ? transport.args.join('\n') : '',
    url: transport?.type === 'http' ? transport.url : '',
    secrets: (transport?.secrets ?? []).map((name) => ({ key: name, name, value: '', isSaved: true })),
  };
}

/** The arguments of a form: its lines as they are, without the empty ones. */
function argsOf({ args }: ServerForm): string[] {
  return args.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/**
 * Whether what is kept may be used for what the form says now. A secret belongs to the kind of server and, at an
 * address, to the origin that it was entered for: elsewhere it has to be typed again.
 */
export function keepsSecrets(form: ServerForm, server: ToolServer | null): boolean {
  if (server === null || server.transport.type !== form.type) return false;
  return server.transport.type === 'stdio' || originOf(server.transport.url) === originOf(form.url);
}

function originOf(url: string): string | null {
  try {
    return new URL(url.trim()).origin;
  } catch {
    return null;
  }
}

/** What a form says of a server, with the secrets that are new or changed. One whose name is not there is taken away. */
export function entryOf(form: ServerForm, server: ToolServer | null, id: string): ToolServerEntry {
  const names = form.secrets.map(({ name }) => name.trim());
  const transport: ToolTransport =
    form.type === 'stdio'
      ? { type: 'stdio', command: form.command.trim(), args: argsOf(form), secrets: names }
      : { type: 'http', url: form.url.trim(), secrets: names };
  const typed = form.secrets.filter(({ value }) => value !== '');
  return {
    id,
    name: form.name.trim(),
    transport,
    isOn: server?.isOn ?? true,
    secretValues: Object.fromEntries(typed.map(({ name, value }) => [name.trim(), value])),
  };
}

/** What is wrong with a form, in the words of its fields. The contract's own schema decides. */
export function serverFaultsOf(form: ServerForm, server: ToolServer | null): ServerFaults {
  const { name, transport, isOn } = entryOf(form, server, '');
  const parsed = ToolServerDraft.safeParse({ name, transport, isOn });
  const paths = parsed.success ? [] : parsed.error.issues.map(({ path }) => path);
  const isWrong = (field: string) => paths.some((path) => path[0] === field || path[1] === field);
  const secrets = Object.fromEntries(
    form.secrets.flatMap((line, at) => {
      const found = secretFaults(
        form,
        server,
        line,
        paths.some((path) => path[1] === 'secrets' && path[2] === at),
      );
      return Object.keys(found).length === 0 ? [] : [[line.key, found]];
    }),
  );
  return {
    ...(isWrong('name') && { name: name === '' ? t('Give it a name.') : t('Type a name of at most 60 characters.') }),
    ...(isWrong('command') && { command: t('Type the program that is to be started.') }),
    ...(isWrong('args') && { args: t('At most 100 arguments, one to a line.') }),
    ...(isWrong('url') && { url: t('Type a whole address, beginning with https:// or http://.') }),
    ...(Object.keys(secrets).length > 0 && { secrets }),
  };
}

function secretFaults(form: ServerForm, server: ToolServer | null, line: SecretLine, isWrong: boolean) {
  // Headers are the same in large letters and small.
  const plain = ({ name }: SecretLine) => (form.type === 'http' ? name.trim().toLowerCase() : name.trim());
  const isTwice = form.secrets.some((other) => other.key !== line.key && plain(other) === plain(line));
  const isMissing = line.value === '' && !(line.isSaved && keepsSecrets(form, server));
  const nameFault = isWrong
    ? form.type === 'stdio'
      ? t('Letters, figures and “_”, not beginning with a figure.')
      : t('Type the name of a header, such as Authorization.')
    : isTwice
      ? t('This name is there twice.')
      : undefined;
  const valueFault =
    line.isSaved && isMissing
      ? t('Type it again: it was kept for another address.')
      : t('Type the value, or take the line off.');
  return { ...(nameFault !== undefined && { name: nameFault }), ...(isMissing && { value: valueFault }) };
}
