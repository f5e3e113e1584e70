package plaint.check;

import java.util.List;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.forum.Forum;
import plaint.text.Refused;

/// Reads facts, text, exhibits, sums and forms of one filing together, as a registry clerk and the other side will. What is looked at, how grave a fault is and where that stands are rules of
/// the forum pack. Findings come in the order stop, warn, passed.
public final class FilingCheck {
    private final Forum forum;
    private final CaseFile file;
    private final Filing filing;
    private final Subject subject;

    public FilingCheck(Forum forum, CaseFile file, Filing filing, Subject subject) {
        this.forum = forum;
        this.file = file;
        this.filing = filing;
        this.subject = subject;
    }

    public List<Finding> run() throws Refused {
        var found = new Findings(forum.checks(), filing.dated());
        var pieces = subject.documents().stream().flatMap(d -> Piece.of(d).stream()).toList();
        new PartyCheck(file, filing, pieces, found).run();
        new MoneyCheck(forum, file, filing, subject.documents(), pieces, found).run();
        new ExhibitCheck(file, filing, subject, pieces, found).run();
        new UsualExhibits(forum, file, filing, found).run();
        new AgreementCheck(file, filing, found).run();
        new CourtCheck(forum, file, filing, subject, pieces, found).run();
        new TextCheck(forum, file, filing, subject, pieces, found).run();
        new OwnText(file, filing, subject.documents(), found).run();
        return found.ordered(filing.no(), file.passed());
    }
}
