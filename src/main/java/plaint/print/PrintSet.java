package plaint.print;

/// One set of paper that leaves the room: for whom, and the mark on its first page (正本, 副本; empty where the forum has none). `no` counts the sets of a job from 1; `file` is the
/// name of its PDF in the job's folder, shared by all sets of the same content and mark; `sides` are the pages of that file, empty backs included.
public record PrintSet(int no, Role role, String recipient, String mark, String file, int sides) {
    /// The court's own, one for each opponent and third person (handed to the court too), the client's, the office's; and what is printed beside them, one paper as a booklet.
    public enum Role { COURT, OPPONENT, CLIENT, OFFICE, BOOKLET }

    /// True where the set is handed to the court, which passes on the opponents'.
    public boolean toCourt() {
        return role == Role.COURT || role == Role.OPPONENT;
    }
}
