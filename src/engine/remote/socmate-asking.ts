import type { Api, Question } from './api.ts';
import { only } from './vendor.ts';

/** A SoCMate server as its operations ask it. */
export interface Asking {
  readonly url: string;
  readonly api: Api;
  /** What the server answers. */
  bodyOf(question: Question): Promise<unknown>;
  /** @throws Failure `usage` for an input that the contract has no field for. */
  refuse(input: object, known: readonly string[]): void;
}

export function askingOf(api: Api): Asking {
  const { url } = api;
  return {
    url,
    api,
    bodyOf: async (question) => (await api.ask(question)).body,
    refuse: (input, known) => only(input, known, 'socmate', url),
  };
}
