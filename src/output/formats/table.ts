import type { Format } from '../format.ts';

const table: Format = {
  name: 'table',
  about: 'columns for a person; on a terminal fitted to its width',
  async whole(whole, how) {
    // The other formats need none of what lays tables out.
    const { layOut } = await import('../layout.ts');
    return layOut(whole, how);
  },
};
export default table;
