import type { Session } from 'electron';

/**
 * The door to camera, microphone, notifications, devices and the rest: the app needs none of them.
 * `except` names what one session may do all the same.
 */
export function denyPermissions(session: Session, except: readonly string[] = []): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(except.includes(permission)));
  session.setPermissionCheckHandler((_contents, permission) => except.includes(permission));
  session.setDevicePermissionHandler(() => false);
}
