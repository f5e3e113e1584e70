package plaint.forum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plaint.forum.Forum.LawChange;
import plaint.forum.Forum.LawChange.Side;
import plaint.forum.Forum.LawNote;
import plaint.forum.Forum.Word;

/// The section `changes` of statutes.yaml: days on which one body of law took the place of another, and what then holds for conduct before, after or across that day.
final class LawChanges {
    private record Note(List<String> when, List<String> topics, Word text, List<Citation> cited) { }

    private record Change(String key, LocalDate on, Word name, List<Note> notes) { }

    private final List<Change> changes = new ArrayList<>();

    LawChanges(Row file, StatuteBook statutes) {
        for (var row : file.optionalRows("changes")) {
            var notes = new ArrayList<Note>();
            for (var item : row.rows("rules")) {
                var when = item.texts("when");
                for (var w : when) if (!List.of("before", "across", "after").contains(w)) item.faults().add(item.spot("when"), "forum.fault.notOneOf", "when", w, "before, across, after");
                var topics = item.has("topics") ? item.texts("topics") : List.<String>of();
                for (var t : topics) if (!statutes.has(t)) item.faults().add(item.spot("topics"), "forum.fault.unknownReference", "topics", t);
                notes.add(new Note(when, topics, item.word("text", "latin"), Citation.read(item, statutes)));
                item.done();
            }
            var change = new Change(row.key("key"), row.date("on"), row.word("name", "latin-name"), List.copyOf(notes));
            row.text("source");
            row.flag("verified");
            row.done();
            if (changes.stream().anyMatch(c -> c.key().equals(change.key()))) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", change.key());
            changes.add(change);
        }
    }

    /// On which side of each change conduct from one day to another lies, with the notes that hold there; `topic` null: all notes, else the general ones and those of the topic.
    List<LawChange> of(LocalDate from, LocalDate to, String topic) {
        return changes.stream().map(c -> {
            var side = to.isBefore(c.on()) ? Side.BEFORE : from.isBefore(c.on()) ? Side.ACROSS : Side.AFTER;
            var notes = c.notes().stream().filter(n -> n.when().contains(side.name().toLowerCase(java.util.Locale.ROOT)) && (topic == null || n.topics().isEmpty() || n.topics().contains(topic)))
                .map(n -> new LawNote(n.text(), n.cited().getLast().text(), n.cited().getLast().verified())).toList();
            return new LawChange(c.key(), c.on(), c.name(), side, notes);
        }).toList();
    }
}
