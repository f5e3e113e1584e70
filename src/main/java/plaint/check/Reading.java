package plaint.check;

import java.util.List;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.forum.Forum;

/// What every part of the check reads: the filing in its case, by the rules of the forum, its papers in pieces, and where what it finds is put down.
class Reading {
    final Forum forum;
    final CaseFile file;
    final Filing filing;
    final Subject subject;
    final List<Piece> pieces;
    final Findings found;

    Reading(Forum forum, CaseFile file, Filing filing, Subject subject) {
        this.forum = forum;
        this.file = file;
        this.filing = filing;
        this.subject = subject;
        pieces = subject.documents().stream().flatMap(d -> Piece.of(d).stream()).toList();
        found = new Findings(forum.checks(), filing.dated());
    }

    Reading(Reading whole) {
        forum = whole.forum;
        file = whole.file;
        filing = whole.filing;
        subject = whole.subject;
        pieces = whole.pieces;
        found = whole.found;
    }
}
