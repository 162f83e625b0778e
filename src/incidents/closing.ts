import { Failure } from '../shared/failure.ts';
import type { Classification, Closing, Reason } from './model.ts';

/**
 * The reasons each classification can have, as Microsoft Sentinel's portal offers them; none for Undetermined.
 * https://learn.microsoft.com/rest/api/securityinsights/incidents/create-or-update
 */
const REASONS_OF: Readonly<Record<Classification, readonly (Reason | null)[]>> = {
  TruePositive: ['SuspiciousActivity'],
  BenignPositive: ['SuspiciousButExpected'],
  FalsePositive: ['IncorrectAlertLogic', 'InaccurateData'],
  Undetermined: [null],
};

/** `TruePositive-SuspiciousActivity`, or the classification alone where it has no reason. */
export function closingText(classification: string, reason: string | null): string {
  return reason === null ? classification : `${classification}-${reason}`;
}

/** Every valid way to close, as people write it. */
export const CLOSINGS: readonly string[] = Object.entries(REASONS_OF).flatMap(([classification, reasons]) =>
  reasons.map((reason) => closingText(classification, reason)),
);

export const OPEN: Closing = { classification: null, classification_reason: null, classification_comment: null };

/** Whether the two go together. */
export function isValidClosing(classification: Classification | null, reason: Reason | null): boolean {
  return classification !== null && REASONS_OF[classification].includes(reason);
}

/** @throws Failure `invalid_request` whose hint lists what is valid */
export function checkClosing(what: string, { classification, classification_reason: reason }: Closing): void {
  if (isValidClosing(classification, reason)) return;
  const message =
    classification === null
      ? `${what} cannot be closed without a classification`
      : reason === null
        ? `${what}: the classification ${classification} needs a reason`
        : `${what}: the reason ${reason} does not go with the classification ${classification}`;
  throw new Failure('invalid_request', message, `valid are: ${CLOSINGS.join(', ')}`);
}
