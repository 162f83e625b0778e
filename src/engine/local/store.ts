import type { Handlers } from './context.ts';

/** What the store holds and whether it is sound. */
export const storeStatus: Handlers<'store.status'> = {
  async 'store.status'(local) {
    const store = await local.store();
    const { path, size, schemaVersion, integrity, rows } = await store.status();
    return { path, size, schema_version: schemaVersion, integrity, rows };
  },
};
