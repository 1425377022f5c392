/** What the window begins with, once anything is connected. */
const firstScreen = 'src/renderer/screens/chat/chat-screen.tsx';

/**
 * A file of a build, as far as it matters here.
 * @typedef {{
 *   readonly type: 'chunk',
 *   readonly fileName: string,
 *   readonly imports: readonly string[],
 *   readonly facadeModuleId: string | null,
 *   readonly isEntry: boolean,
 *   readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } | undefined,
 * } | { readonly type: 'asset' }} BuiltFile
 */

/** @param {string | null} module of an entry: the page of the window, not that of the quick question */
function isOfPage(module) {
  return module === null || !module.endsWith('quick-ask.html');
}

/**
 * The files that a screen needs beyond those that the page of the window asks for by itself.
 * @param {Readonly<Record<string, BuiltFile>>} bundle
 * @param {string} screen the end of the path of its module
 */
export function filesOfScreen(bundle, screen) {
  const chunks = new Map(
    Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
  );
  /** @type {Set<string>} */
  const here = new Set();
  /** @type {Set<string>} */
  const scripts = new Set();
  /** @type {Set<string>} */
  const styles = new Set();
  /**
   * @param {string} name
   * @param {(name: string) => void} take
   */
  const walk = (name, take) => {
    const chunk = chunks.get(name);
    if (!chunk || here.has(name) || scripts.has(name)) return;
    take(name);
    for (const from of chunk.imports) walk(from, take);
  };
  for (const [name, chunk] of chunks) {
    if (chunk.isEntry && isOfPage(chunk.facadeModuleId)) walk(name, (taken) => here.add(taken));
  }
  const begun = [...chunks.values()].find(({ facadeModuleId }) =>
    facadeModuleId?.replaceAll('\\', '/').endsWith(screen),
  );
  if (!begun) throw new Error(`The build has no file of its own for ${screen}.`);
  walk(begun.fileName, (taken) => scripts.add(taken));
  for (const name of scripts) for (const file of chunks.get(name)?.viteMetadata?.importedCss ?? []) styles.add(file);
  return { scripts: [...scripts], styles: [...styles] };
}

/**
 * Has the page ask for the files of the first screen together with its own, instead of when its own have run.
 * @type {import('vite').Plugin}
 */
export const startPreloads = {
  name: 'signalbox:start-preloads',
  transformIndexHtml: {
    order: 'post',
    handler(_page, { bundle, filename }) {
      if (!bundle || !isOfPage(filename)) return [];
      const { scripts, styles } = filesOfScreen(bundle, firstScreen);
      return [
        ...scripts.map((file) => preload({ rel: 'modulepreload', href: `./${file}` })),
        ...styles.map((file) => preload({ rel: 'preload', as: 'style', href: `./${file}` })),
      ];
    },
  },
};

/**
 * @param {Record<string, string>} attrs
 * @returns {import('vite').HtmlTagDescriptor}
 */
function preload(attrs) {
  return { tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' };
}
