export { type ServeOptions, startServer } from './start.ts';
