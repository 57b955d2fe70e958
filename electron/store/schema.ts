// drizzle wants the whole schema as one object; this file only gathers it
export * from './schema/applications.ts';
export * from './schema/companies.ts';
export * from './schema/decisions.ts';
export * from './schema/printing.ts';
export * from './schema/publications.ts';
export * from './schema/watch.ts';
