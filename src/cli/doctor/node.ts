import about from '../../../package.json' with { type: 'json' };
import { type Check, fine } from './check.ts';

/** The oldest version that package.json admits, `>=20.19`, as numbers. */
const [MAJOR = 0, MINOR = 0] = about.engines.node.replace('>=', '').split('.').map(Number);

/** Whether the Node that runs us is one we support. */
export const node: Check = {
  name: 'node',
  async look({ io }) {
    const running = io.node;
    const [major = 0, minor = 0] = running.replace('v', '').split('.').map(Number);
    if (major > MAJOR || (major === MAJOR && minor >= MINOR)) return [fine('node', running)];
    return [{ check: 'node', state: 'problem', detail: running, repair: `install Node ${MAJOR}.${MINOR} or newer` }];
  },
};
