import { defineConfig } from 'drizzle-kit';

// drizzle-kit demands a default export
export default defineConfig({
  dialect: 'sqlite',
  schema: './electron/store/schema.ts',
  out: './migrations',
  strict: true,
  verbose: true,
});
