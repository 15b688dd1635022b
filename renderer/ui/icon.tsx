/** The drawings of the design, on a 16 × 16 field. Decoration only: what carries meaning has words beside it. */
const PATHS = {
  overview: <path d="M2.5 13.5h11M4 11V8M8 11V3M12 11V6" />,
  plan: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="1" />
      <path d="M2.5 6.2h11M6.5 2.5v11M2.5 9.9h11" />
    </>
  ),
  ledger: (
    <>
      <path d="M2.5 3.5h11M2.5 8h11M2.5 12.5h7" />
      <path d="M11.5 11.3l1.3 1.4 2-2.4" />
    </>
  ),
  sources: (
    <>
      <ellipse cx="8" cy="4" rx="5" ry="1.9" />
      <path d="M3 4v8c0 1 2.2 1.9 5 1.9s5-.9 5-1.9V4M3 8c0 1 2.2 1.9 5 1.9s5-.9 5-1.9" />
    </>
  ),
  history: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M8 4.8V8l2.3 1.5" />
    </>
  ),
  settings: (
    <>
      <path d="M2.5 4.5h7M12.5 4.5h1M2.5 11.5h1M6.5 11.5h7" />
      <circle cx="11" cy="4.5" r="1.5" />
      <circle cx="5" cy="11.5" r="1.5" />
    </>
  ),
  document: (
    <>
      <path d="M4 1.8h5.5L12.5 5v9.2H4zM9.3 2v3.2h3" />
      <path d="M6 8.2h4.5M6 10.8h4.5" />
    </>
  ),
  approvals: (
    <>
      <path d="M3 13.5h10M5 10.5h6" />
      <path d="M6.3 10.5V7.6a2.6 2.6 0 113.4 0v2.9" />
    </>
  ),
  file: <path d="M4 1.8h5.5L12.5 5v9.2H4zM9.3 2v3.2h3" />,
  find: (
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="M10.2 10.2L14 14" />
    </>
  ),
  tick: <path d="M3 8.5l3.3 3.2L13 4.8" />,
  plus: <path d="M8 3v10M3 8h10" />,
  cross: <path d="M4 4l8 8M12 4l-8 8" />,
  open: <path d="M2 13V3.5h4.5L8 5h5.5v2M2 13l2-6h11l-2 6z" />,
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1" />
      <path d="M5.5 7V5a2.5 2.5 0 015 0v2" />
    </>
  ),
  pin: (
    <>
      <path d="M5.5 2.5h5l-.8 4.2 2 2.3H4.3l2-2.3z" />
      <path d="M8 9v5" />
    </>
  ),
  right: <path d="M6 3.5L10.5 8 6 12.5" />,
  down: <path d="M3.5 6L8 10.5 12.5 6" />,
  link: <path d="M6.5 9.5l3-3M7 4.5l1.2-1.2a2.7 2.7 0 013.8 3.8L10.8 8.3M9 11.5l-1.2 1.2A2.7 2.7 0 014 8.9l1.2-1.2" />,
  undo: <path d="M6 3.5L3 6.5l3 3M3 6.5h6.2a3.4 3.4 0 010 6.8H6.5" />,
  redo: <path d="M10 3.5l3 3-3 3M13 6.5H6.8a3.4 3.4 0 000 6.8h2.7" />,
  send: (
    <>
      <path d="M2.5 8.5v4.8h11V8.5" />
      <path d="M8 10V2.4M5 5.2l3-2.8 3 2.8" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5" r="2.6" />
      <path d="M2.8 13.8c.6-2.9 2.6-4.3 5.2-4.3s4.6 1.4 5.2 4.3" />
    </>
  ),
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, small = false }: { readonly name: IconName; readonly small?: boolean }) {
  return (
    <svg className={small ? 'i s' : 'i'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {PATHS[name]}
    </svg>
  );
}
