import type { Access } from './provider';

/** Whether the access goes to the service's own address, where it is known what a request proves. */
export function atOwnAddress(access: Access, defaultUrl: string): boolean {
  return new URL(access.baseUrl).origin === new URL(defaultUrl).origin;
}
