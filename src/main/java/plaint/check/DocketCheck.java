package plaint.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import plaint.casefile.Sides;
import plaint.docket.Application;
import plaint.docket.Delivery;
import plaint.docket.Judgment;
import plaint.key.PartyId;
import plaint.party.Party;
import plaint.text.Dates;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Refused;

/// Whether what is asked of the court fits what the docket tells: whom no other service reaches, and which way still lies open against a judgment.
final class DocketCheck extends Reading {
    DocketCheck(Reading whole) {
        super(whole);
    }

    void run() throws Refused {
        for (var a : file.docket().applications("public-notice", filing.no())) if (found.asked("notice")) for (var p : against(a)) notice(p);
        for (var a : file.docket().applications("appeal", filing.no())) {
            var judgment = file.docket().judgments().stream().filter(j -> j.id().equals(((Application.AppealPetition) a).judgment())).findFirst();
            if (judgment.isEmpty()) continue;
            if (meant("appealable")) appealable(judgment.get());
            if (meant("retrial")) retrial(judgment.get());
        }
    }

    private boolean meant(String check) {
        return found.asked(check) && found.rule(check).holdsFor("filings", filing.kind());
    }

    private List<PartyId> against(Application a) throws Refused {
        return a.against().isEmpty() ? file.seated(Sides.against(file), filing.no()).stream().map(Party::id).toList() : a.against();
    }

    /// Whoever was reached the last time it was tried is not missing, and whom nobody tried to reach cannot be called so.
    private void notice(PartyId id) {
        var attempts = file.docket().deliveries().stream().filter(d -> d.party().equals(id)).flatMap(d -> d.attempts().stream()).filter(t -> !t.on().isAfter(filing.dated()))
            .sorted(java.util.Comparator.comparing(Delivery.Attempt::on)).toList();
        var party = file.party(id);
        var name = Named.of(party.name(), party.latin());
        var at = Spot.tab("docket", id.value());
        long failed = attempts.stream().filter(t -> !t.served()).count();
        if (!attempts.isEmpty() && attempts.getLast().served()) found.fault("notice", at, Notice.of("check.found.noticeServed", name, Dates.table(attempts.getLast().on())));
        else if (failed == 0 && known(party)) found.fault("notice", at, Notice.of("check.found.noticeAddress", name));
        else if (failed == 0) found.fault("notice", at, Notice.of("check.found.noticeUntried", name));
        else found.passed("notice", Notice.of("check.passed.notice", name, failed));
    }

    private static boolean known(Party p) {
        return p.address() != null && !p.address().isBlank();
    }

    /// Only a judgment of first instance, before it takes effect and within its time.
    private void appealable(Judgment j) {
        var on = Dates.table(j.on());
        var at = Spot.tab("docket", j.id());
        var last = until("appeal", j);
        if (j.instance() != Judgment.Instance.FIRST) found.fault("appealable", at, Notice.of("check.found.appealFinal", on));
        else if (j.effective() != null && !j.effective().isAfter(filing.dated())) found.fault("appealable", at, Notice.of("check.found.appealEffective", on, Dates.table(j.effective())));
        else if (last != null && last.isBefore(filing.dated())) found.fault("appealable", at, Notice.of("check.found.appealLate", on, Dates.table(last)));
        else if (last == null) found.passed("appealable", Notice.of("check.passed.appealUnserved", on));
        else found.passed("appealable", Notice.of("check.passed.appealable", on, Dates.table(last)));
    }

    /// Only a judgment in effect, within its time, and once.
    private void retrial(Judgment j) {
        var on = Dates.table(j.on());
        var at = Spot.tab("docket", j.id());
        var last = until("retrial", j);
        boolean effective = j.effective() != null ? !j.effective().isAfter(filing.dated()) : j.instance() != Judgment.Instance.FIRST;
        if (j.instance() == Judgment.Instance.RETRIAL) found.fault("retrial", at, Notice.of("check.found.retrialAgain", on));
        else if (!effective) found.fault("retrial", at, Notice.of("check.found.retrialEarly", on));
        else if (last != null && last.isBefore(filing.dated())) found.fault("retrial", at, Notice.of("check.found.retrialLate", on, Dates.table(last)));
        else if (last == null) found.passed("retrial", Notice.of("check.passed.retrialOpen", on));
        else found.passed("retrial", Notice.of("check.passed.retrial", on, Dates.table(last)));
    }

    /// The last day of the time for it; null where nothing tells when that began.
    private LocalDate until(String remedy, Judgment j) {
        return subject.remedies().getOrDefault(remedy, Map.of()).get(j.id());
    }
}
