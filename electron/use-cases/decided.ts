import type { ApplicationStatus } from '../../shared/domain/application.ts';

/** True once the mayor has decided: application and sheet are then a record that nobody edits. */
export const isDecided = (status: ApplicationStatus): boolean => status === 'certified' || status === 'refused';
