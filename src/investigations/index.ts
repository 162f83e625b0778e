export { answerWithout } from './answer.ts';
export { MOST_PLACES } from './earlier.ts';
export { type Analyzed, type Finding, isJudged, worstOf } from './finding.ts';
export { indicatorsOf } from './indicators.ts';
export { type Findings, report, reportSection } from './report.ts';
export { titleOf } from './title.ts';
