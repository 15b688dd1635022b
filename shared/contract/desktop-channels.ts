/** What the desktop's window and its program say to one another: calls one way, events the other. */
export const CALL_CHANNEL = 'settlement:call';
export const EVENT_CHANNEL = 'settlement:event';
