/** The application's own sign. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path d="M1 1h16v16H1z" fill="currentColor" />
      <path d="M4.5 13V9.5M9 13V5M13.5 13V7.5" stroke="var(--surface)" strokeWidth="2" />
    </svg>
  );
}
