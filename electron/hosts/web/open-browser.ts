import { spawn } from 'node:child_process';

/** Opens the address in the user's browser where there is a display; elsewhere it does nothing. */
export function openBrowser(address: string): void {
  const command = openCommand(process.platform, process.env, address);
  if (command === null) return;
  spawn(command[0]!, command.slice(1), { stdio: 'ignore', detached: true })
    // No opener installed: the printed address is enough.
    .on('error', () => undefined)
    .unref();
}

export function openCommand(
  system: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  address: string,
): readonly string[] | null {
  if (system === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  if (system === 'darwin') return ['open', address];
  return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? ['xdg-open', address] : null;
}
