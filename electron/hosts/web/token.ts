import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may talk to the host: whoever was given the printed address, and then holds its cookie. */
export interface Gatekeeper {
  /** Stands in the printed address. */
  readonly token: string;
  readonly isToken: (given: string | null) => boolean;
  readonly isCookie: (header: string | undefined) => boolean;
  /** The `Set-Cookie` header that the token is swapped for. */
  readonly setCookie: string;
}

/** The cookie is named after the port: cookies are shared by all ports of a machine, and two plans may be open. */
export function createGatekeeper(port: number): Gatekeeper {
  const token = randomBytes(32).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  const cookie = `settlement-${port}`;
  return {
    token,
    isToken: (given) => given !== null && isSame(given, token),
    isCookie: (header) => cookieValues(header, cookie).some((value) => isSame(value, secret)),
    setCookie: `${cookie}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes the same time whatever is given, its length included. */
const isSame = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected));

const cookieValues = (header: string | undefined, name: string): string[] =>
  (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
