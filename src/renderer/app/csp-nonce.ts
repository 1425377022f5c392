declare global {
  /** Where Radix's scroll lock looks for the nonce of the style element that it makes (through the package get-nonce). */
  var __webpack_nonce__: string | undefined;
}

/**
 * Hands the page's nonce to the one library that makes a style element, so that the content security policy lets it.
 * The host puts a fresh nonce into the page at every load.
 */
export function passOnNonce(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  if (nonce) globalThis.__webpack_nonce__ = nonce;
}
