package plaint.check;

import java.util.List;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.forum.Forum;
import plaint.text.Refused;

/// Reads facts, text, exhibits, sums and forms of one filing together, as a registry clerk and the other side will. What is looked at, how grave a fault is and where that stands are rules of
/// the forum pack. Findings come in the order stop, warn, passed.
public final class FilingCheck {
    private final Reading whole;

    public FilingCheck(Forum forum, CaseFile file, Filing filing, Subject subject) {
        whole = new Reading(forum, file, filing, subject);
    }

    public List<Finding> run() throws Refused {
        new PartyCheck(whole).run();
        new MoneyCheck(whole).run();
        new ExhibitCheck(whole).run();
        new UsualExhibits(whole).run();
        new AgreementCheck(whole).run();
        new PeriodCheck(whole).run();
        new CourtCheck(whole).run();
        new DocketCheck(whole).run();
        new TextCheck(whole).run();
        new FormCheck(whole).run();
        new OwnText(whole).run();
        return whole.found.ordered(whole.filing.no(), whole.file.passed());
    }
}
