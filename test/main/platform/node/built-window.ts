import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];

// In the file that imports this: its folders go with its last test.
afterAll(() => {
  for (const folder of folders.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
});

/** An empty folder, removed after the last test of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'signalbox-platform-'));
  folders.push(folder);
  return folder;
}

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
