package plaint.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plaint.claim.Complaint;
import plaint.key.CaseNo;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Prints the consumers wronged (消费者投诉与退款清单), the oldest complaint first, each with what was paid, what came back, when and from whom, and its exhibit; and the sums of each shop.
public final class PrintComplaints {
    private final Office office;

    public PrintComplaints(Office office) {
        this.office = office;
    }

    public Path run(CaseNo no, Lang lang, Path out, Progress progress) throws Refused, Cancelled {
        var opened = new OpenCase(office).run(no);
        var file = opened.file();
        var all = file.damages().complaints().stream().sorted(Comparator.comparing(Complaint::on).thenComparing(Complaint::id)).toList();
        if (all.isEmpty()) throw new Refused("claim.refused.noComplaints", no.value());
        var words = Words.in(lang);
        var rows = new ArrayList<Map<String, Object>>();
        for (var c : all) {
            var row = new HashMap<String, Object>();
            row.put("consumer", c.consumer());
            row.put("shop", file.shop(c.shop()).name());
            row.put("on", Dates.table(c.on()));
            row.put("order", PrintClaim.text(c.orderNo()));
            row.put("subject", PrintClaim.text(c.subject()));
            row.put("paid", sum(c.paid()));
            row.put("refunded", sum(c.refunded()));
            var by = c.refundedBy() == null ? "" : words.say("claim.refund." + c.refundedBy());
            row.put("back", c.refunded() == null ? words.say("claim.refund.none") : c.refundedOn() == null ? by : Dates.table(c.refundedOn()) + " " + by);
            row.put("exhibit", c.exhibit() == null ? words.say("claim.complaint.unproved") : PrintClaim.exhibits(List.of(c.exhibit()), opened, lang));
            rows.add(row);
        }
        var model = new HashMap<String, Object>(PrintClaim.head(file, lang));
        model.put("rows", rows);
        model.put("totals", ComplaintTotals.of(file).stream().map(t -> total(t, words)).toList());
        model.put("count", all.size());
        var last = all.stream().map(c -> c.refundedOn() == null ? c.on() : c.refundedOn()).max(Comparator.naturalOrder()).orElseThrow();
        return new ProduceSheet(office).run(new ProduceSheet.Order("complaints", lang, words.say("claim.sheet.complaints"), file.forum(), last, file.sample(), model), out, progress);
    }

    private static Map<String, Object> total(ComplaintTotals.Row t, Words words) {
        return Map.of("shop", t.shop() == null ? words.say("claim.total") : t.shop().name(), "complaints", t.complaints(), "consumers", t.consumers(), "paid", t.paid().grouped(), "bySeller", t.bySeller().grouped(), "byPlatform",
            t.byPlatform().grouped(), "open", t.open().grouped(), "unproved", t.unproved());
    }

    private static String sum(Money m) {
        return m == null ? "" : m.grouped();
    }
}
