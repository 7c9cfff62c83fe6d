import { bareStudy } from '../../../study/bare.ts';
import { toLink } from '../../../study/link.ts';
import type { Study } from '../../../study/study.ts';

/** Bytes that the largest QR code holds (version 40, error correction L; ISO/IEC 18004, table 7). */
export const qrLimit = 2953;

/** What a QR code carries: the whole link, the plan without notes, or nothing because either is too long. */
export type QrPayload =
  | { readonly kind: 'whole' | 'bare'; readonly text: string }
  | { readonly kind: 'none'; readonly bytes: number };

/** The address with the study in it, as short as a QR code needs it. `page` is the address without fragment. */
export function qrPayload(page: string, study: Study, options: { viewOnly: boolean }): QrPayload {
  const whole = page + toLink(study, options).fragment;
  if (whole.length <= qrLimit) return { kind: 'whole', text: whole };
  const bare = page + toLink(bareStudy(study), options).fragment;
  return bare.length <= qrLimit ? { kind: 'bare', text: bare } : { kind: 'none', bytes: bare.length };
}
