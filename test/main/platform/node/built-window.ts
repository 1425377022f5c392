import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is removed with the system's temporary files. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'signalbox-test-'));

/** A small built window, with files beside it that must never be served. Returns the root of the window. */
export function builtWindow(): string {
  const folder = temporaryFolder();
  const root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><script type="module" src="./assets/index-a1B2c3D4.js" nonce="__CSP_NONCE__"></script>',
  );
  writeFileSync(join(root, 'assets', 'index-a1B2c3D4.js'), 'document.title = "window";');
  writeFileSync(join(root, 'assets', 'plain.css'), 'body {}');
  writeFileSync(join(root, '.hidden.js'), 'secret');
  writeFileSync(join(root, 'notes.txt'), 'secret');
  writeFileSync(join(folder, 'signalbox.db'), 'secret');
  writeFileSync(join(folder, 'renderer-secret.js'), 'secret');
  return root;
}
