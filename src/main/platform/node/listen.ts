import { t } from '../../../shared/language/t';
import { HostRefusal } from '../host-refusal';
import { openWindowServer, type WindowServer, type WindowServerOptions } from './window-server';

/** Why a port cannot be had, where the person can do something about it. */
function portRefusal(error: unknown, port: number): HostRefusal | null {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new HostRefusal(
      t('Port {port} is taken by another program.', { port: String(port) }),
      t('Start Signalbox with another --port, or without one to let it choose.'),
      error,
    );
  }
  if (code === 'EACCES') {
    return new HostRefusal(
      t('This computer does not let Signalbox use port {port}.', { port: String(port) }),
      t('Start it with a --port above 1023, or without one to let it choose.'),
      error,
    );
  }
  return null;
}

/** Opens the server. Rejects with a {@link HostRefusal} when the port cannot be had. */
export async function listen(options: WindowServerOptions): Promise<WindowServer> {
  try {
    return await openWindowServer(options);
  } catch (error) {
    throw portRefusal(error, options.port) ?? error;
  }
}
