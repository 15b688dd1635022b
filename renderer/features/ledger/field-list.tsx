import type { ReactNode } from 'react';

/** Names and what stands against them: a description list of the design. Entries without content are left out. */
export function FieldList({ entries }: { readonly entries: readonly (readonly [string, ReactNode])[] }) {
  const filled = entries.filter(([, content]) => content !== null && content !== '');
  return (
    <dl className="lg-fields">
      {filled.map(([name, content]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  );
}
