export { type ServeOptions, type Server, startServer } from './start.ts';
