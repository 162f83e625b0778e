import { defang, identify, refang } from '../../../ioc/index.ts';

/**
 * How what was typed may stand in what is stored, in lower case: as it was typed, refanged, normalised where it is an
 * indicator, and made unclickable as people write indicators into notes: by our notation, and with dots in brackets only.
 */
export function needlesOf(text: string): readonly string[] {
  const found = identify(text);
  const live = refang(text).trim();
  const normal = 'problem' in found ? live : found.value;
  const masked = defang(live);
  const dots = masked.replaceAll('[://]', '://').replaceAll('[@]', '@');
  return [...new Set([text, live, normal, masked, dots].map((each) => each.toLowerCase()))];
}
