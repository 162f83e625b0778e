export { createExtractor, extractText } from './extract.ts';
export { asciiHost, unicodeHost } from './host/idn.ts';
export { parseIpv4 } from './host/ipv4.ts';
export { parseIpv6 } from './host/ipv6.ts';
export { isPrivateAddress, specialRange } from './host/special.ts';
export { suffixOf } from './host/suffix.ts';
export { identify, type Misfit } from './identify.ts';
export { INDICATOR_TYPES, type Indicator, type IndicatorType } from './indicator.ts';
export {
  type ExtractOptions,
  type HashAlgorithm,
  type Hit,
  OBSERVABLE_TYPES,
  type ObservableType,
} from './observable.ts';
export { refang } from './text/refang.ts';
export { defangAs } from './text/styled.ts';
export * from './text.ts';
