export { defang, defangValue } from './text/defang.ts';
export { refang } from './text/refang.ts';
export { createRewriter } from './text/rewriter.ts';
