// Base64 for addresses (RFC 4648, section 5), without padding.

const symbols = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Int8Array(128).fill(-1);
for (let index = 0; index < 64; index++) values[symbols.charCodeAt(index)] = index;

/** Whether this character code stands for six bits. */
export function isSymbol(code: number): boolean {
  return code < 128 && values[code]! >= 0;
}

export function toBase64url(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [one, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const bits = (one! << 16) | (two << 8) | three;
    const text = [18, 12, 6, 0].map((shift) => symbols[(bits >>> shift) & 63]).join('');
    parts.push(text.slice(0, Math.min(3, bytes.length - at) + 1));
  }
  return parts.join('');
}

/** The bytes that these character codes stand for; all of them are symbols. `null` if no bytes have this length. */
export function fromBase64url(codes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (codes.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((codes.length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (const code of codes) {
    bits = ((bits << 6) | values[code]!) & 0xffff;
    held += 6;
    if (held >= 8) bytes[at++] = (bits >>> (held -= 8)) & 0xff;
  }
  return bytes;
}
