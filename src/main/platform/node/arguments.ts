import { parseArgs } from 'node:util';
import { t } from '../../../shared/language/t';

/** What the browser-window host can be told on its command line. */
export interface HostArguments {
  /** False: no window is opened, the address is only printed. */
  readonly open: boolean;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The folder to keep everything in, as typed. */
  readonly home: string | undefined;
}

/** A command line that cannot be followed, with what can. */
export interface ArgumentRefusal {
  readonly sentence: string;
  readonly advice: string;
}

const refuse = (sentence: string): ArgumentRefusal => ({
  sentence,
  advice: t('Use --no-open, --port NUMBER and --home FOLDER, or none of them.'),
});

/** Reads the command line, without the program's own name. Never throws. */
export function readArguments(argv: readonly string[]): HostArguments | ArgumentRefusal {
  let values: { 'no-open'?: boolean; port?: string; home?: string };
  try {
    ({ values } = parseArgs({
      args: [...argv],
      options: { 'no-open': { type: 'boolean' }, port: { type: 'string' }, home: { type: 'string' } },
    }));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const named = /'([^']+)'/.exec(message)?.[1];
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      return refuse(t('Signalbox does not know the option {option}.', { option: named ?? '' }));
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
      return refuse(t('Signalbox does not know what “{word}” means.', { word: named ?? '' }));
    return refuse(t('The option {option} is not complete.', { option: named ?? '' }));
  }
  const port = Number(values.port ?? '0');
  if (values.port === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    return refuse(t('“{port}” is not a port: it is a whole number from 0 to 65535.', { port: values.port ?? '' }));
  }
  if (values.home === '') return refuse(t('The option --home names no folder.'));
  return { open: !values['no-open'], port, home: values.home };
}
