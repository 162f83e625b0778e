/** Words that mean something to JavaScript objects and therefore never name a setting or a profile. */
const UNSAFE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export function isSafeWord(word: string): boolean {
  return !UNSAFE.has(word);
}

/** Whether a text has the form of a setting's name: words of `a-z 0-9 _`, joined by points. */
export function isKey(text: string): boolean {
  return text.length <= 128 && text.split('.').every((word) => /^[a-z][a-z0-9_]*$/.test(word) && isSafeWord(word));
}

/** The plugin of `plugins.NAME.key`, undefined for any other setting. */
export function keyedPlugin(key: string): string | undefined {
  return /^plugins\.([^.]+)\.key$/.exec(key)?.[1];
}

/**
 * The environment variable of a setting: `socbuddy.url` is `SOCCTL_SOCBUDDY_URL`. The keys of plugins go by the plugin
 * alone: `plugins.virustotal.key` is `SOCCTL_VIRUSTOTAL_KEY`.
 */
export function variableOf(key: string): string {
  const name = keyedPlugin(key);
  const words = name === undefined ? key : `${name}.key`;
  return `SOCCTL_${words.replaceAll('.', '_').toUpperCase()}`;
}
