package plaint.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Seat;
import plaint.claim.ClaimVersion;
import plaint.claim.Head;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.key.ShopId;
import plaint.lead.LeadLists;
import plaint.party.Company;
import plaint.party.Party;
import plaint.party.Person;
import plaint.party.Shop;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.work.Progress;

/// A store as large as an office ever had: made-up sample cases in every stage and leads beside them, from a seed. For the benchmark; no part of the tests.
public final class ManyCases {
    /// Numbers come in order and many in one write: what an index is given in its order is written once, not over and over.
    private static final int AT_ONCE = 2_000;
    private static final int DAYS = 1_000;
    private static final String[] FAMILY = {"刘", "陈", "王", "单", "曾", "欧阳", "李", "赵", "周", "吴"};
    private static final String[] GIVEN = {"某均", "某华", "某怡", "某强", "某敏", "某洋", "某芳", "某杰"};

    private ManyCases() { }

    /// Fills the store in `folder` with so many cases and leads.
    public static void fill(Path folder, int cases, int leads) throws Exception {
        try (var office = Office.open(folder, Home.find(), "bench")) {
            var courts = office.forums().get(Office.LEADS_FORUM).courts();
            var random = new Random(11);
            for (int from = 0; from < cases; from += AT_ONCE) {
                var some = new ArrayList<CaseFile>();
                for (int i = from; i < Math.min(cases, from + AT_ONCE); i++) some.add(one(i, LocalDate.of(2015, 1, 1).plusDays((long) i * DAYS / cases), courts.get(i % courts.size()).code(), random));
                office.archive().write(w -> {
                    for (var c : some) w.add(c, Notice.of("history.caseOpened"));
                    return null;
                });
            }
            var list = Files.createTempFile("leads", ".csv");
            LeadLists.write(list, leads, 7);
            new ImportLeads(office).run(list, "auto", LocalDate.of(2018, 1, 1), Files.createTempFile("report", ".csv"), Lang.EN, Progress.NONE);
            Files.delete(list);
        }
    }

    private static CaseFile one(int i, LocalDate found, String court, Random random) {
        var plaintiff = new PartyId("plaintiff");
        var seller = new PartyId("seller");
        var name = FAMILY[random.nextInt(FAMILY.length)] + GIVEN[random.nextInt(GIVEN.length)] + "（样本）";
        var parties = List.<Party>of(new Company(plaintiff, "样本平台有限公司", "Sample Platform Ltd", "", "样本地址", "样本代表人", "", ""),
            new Person(seller, name, "", null, null, null, null, "", "样本路" + random.nextInt(5000) + "号", "199" + (10_000_000 + random.nextInt(89_999_999))));
        var shop = new Shop(new ShopId("shop"), "样本店" + i, "acct" + i, seller, seller, found.minusDays(200), null);
        var head = new Head(Head.Kind.B, "商誉损失", "Goodwill", "样本", List.of(), Money.of(new java.math.BigDecimal(10_000 + random.nextInt(900_000)), Money.CNY), null, null, List.of(), false, null);
        var claim = new ClaimVersion(1, found.plusDays(90), null, null, ClaimVersion.Election.TORT, List.of(head), List.of(), List.of(seller), List.of(), null);
        int reached = i % 4;
        var events = new ArrayList<Event>(List.of(event(found, EventKind.LEAD_FOUND, "线索")));
        if (reached > 0) events.add(event(found.plusDays(100), EventKind.COMPLAINT_SUBMITTED, "提交"));
        if (reached > 1) events.add(event(found.plusDays(107), EventKind.CASE_ACCEPTED, "立案"));
        if (reached > 2) events.add(event(found.plusDays(160), EventKind.HEARING, "开庭"));
        var filing = new Filing(1, "initial", found.plusDays(90), 1, reached > 0 ? found.plusDays(100) : null, null, reached > 1 ? found.plusDays(107) : null);
        return new CaseFile(new CaseNo(String.format("%d-%06d", found.getYear(), i)), 0, true, Office.LEADS_FORUM, court, "service-contract", null, parties,
            List.of(new Seat(plaintiff, Seat.Role.PLAINTIFF, 1, false), new Seat(seller, Seat.Role.DEFENDANT, 1, false)), List.of(), null, List.of(shop), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(claim), List.of(), List.of(filing), events, null, "样本品牌", null, null, List.of(), null, null, Map.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Event event(LocalDate day, EventKind kind, String title) {
        return new Event(day, false, Track.CIVIL, kind, title, title, "", "", List.of(), null, null);
    }
}
