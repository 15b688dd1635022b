import type { PlanDocument, Source } from '../../../shared/domain/plan/plan-document.ts';
import type { SourceEvent } from '../../../shared/domain/sources/source-types.ts';
import { Button } from '../../ui/button.tsx';
import { longDate } from '../../ui/format-date.ts';
import type { Entering } from './dialogs/source-dialogs.tsx';

interface NamesBoxProps {
  readonly document: PlanDocument;
  readonly source: Source;
  readonly onEnter: (entering: Entering) => void;
}

/** Its own events, and mergers of others into it. */
const eventsOf = ({ sourceEvents }: PlanDocument, { id }: Source): readonly SourceEvent[] =>
  sourceEvents.filter((event) => event.sourceId === id || event.intoSourceId === id);

function words({ kind, nameBefore, nameAfter }: SourceEvent): string {
  if (kind === 'merged') return `${nameBefore} goes on in ${nameAfter}`;
  return kind === 'renamed' ? `${nameBefore} is called ${nameAfter}` : `${nameAfter} was varied`;
}

/** What the source was called and when; a report of a day keeps the name of that day. */
export function NamesBox({ document, source, onEnter }: NamesBoxProps) {
  const events = eventsOf(document, source);
  return (
    <section className="box" aria-labelledby="names-title">
      <div className="t">
        <h2 id="names-title">Names and mergers</h2>
        <span className="x">
          <Button small onClick={() => onEnter({ what: 'rename' })}>
            Rename
          </Button>
          <Button
            small
            unavailable={source.mergedOn !== null && `Merged on ${longDate(source.mergedOn)}`}
            reasonBeside={false}
            onClick={() => onEnter({ what: 'merge' })}
          >
            Merge
          </Button>
        </span>
      </div>
      {events.length === 0 && <p className="cap box-empty">It has had this name from the start.</p>}
      <ul className="events">
        {events.map((event) => (
          <li key={event.id}>
            <span className="dim">{longDate(event.dated)}</span>
            <span>
              {words(event)}
              {event.note && <span className="cap">{event.note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
