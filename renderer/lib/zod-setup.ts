import { z } from 'zod';

// The page's policy forbids building functions from text; zod would try to unless told not to. Import this before any schema.
z.config({ jitless: true });
