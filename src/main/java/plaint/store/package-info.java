/// The record: H2 (or PostgreSQL for a team), schema and migrations, the exhibit vault, the history chain. SQL stands in this room only.
/// [plaint.store.Archive] is the door: reads run on the caller's thread, writes one after another on a thread nobody interrupts; a write that returns is on the disk.
/// A store is a folder: `plaint.mv.db` (cases, history), `vault` (exhibits by digest), `plaint.lock` and `holder.txt` (who holds it), `work` (previews, swept at the start).
package plaint.store;
