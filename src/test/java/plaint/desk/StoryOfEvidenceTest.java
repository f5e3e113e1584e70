package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.casefile.CaseFile;
import plaint.evidence.Authentication;
import plaint.evidence.AuthorityChain;
import plaint.evidence.Custody;
import plaint.evidence.PurchaseCourse;
import plaint.evidence.Raid;
import plaint.evidence.TestPurchase;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.key.ShopId;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.ui.Backstage;
import plaint.work.Progress;

/// From the test purchase to the sealed exhibit: what was bought, authenticated, seized and handed over, and what happens when somebody changes a byte.
@Execution(ExecutionMode.CONCURRENT)
class StoryOfEvidenceTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    private static final LocalDate TODAY = LocalDate.of(2016, 9, 1);
    @TempDir Path folder;

    private Office open() throws Refused {
        return Office.open(Backstage.copyOfSample(folder), Home.find(), "test");
    }

    private static String text(Path pdf) throws Exception {
        try (var doc = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(doc).replaceAll("\\s+", "");
        }
    }

    @Test void aPurchaseIsCapturedSealedSplitAndSentAndItsGapsCloseOneByOne() throws Exception {
        try (var office = open()) {
            var c = new ShowCase(office).run(CASE);
            var p = new TestPurchase("purchase-9", new ShopId("shop-c"), "手表", "buyer", LocalDateTime.of(2016, 8, 3, 9, 0), "no-9", Money.cny("900.00"), "pay-9", null, "c-9", null, null, null, null, null, null,
                null, null, null, null, null, null, List.of(), List.of());
            c = new EditCase(office).run(c, d -> d.purchases = plus(d.purchases, p), Notice.of("history.purchase", p.goods()));
            assertThat(course(office, c).gaps()).containsExactly(PurchaseCourse.Gap.CAPTURE);

            var file = Files.write(folder.resolve("listing.png"), Png.of(7));
            var late = c;
            assertThatThrownBy(() -> new CaptureListing(office).run(late, "purchase-9", file, LocalDateTime.of(2016, 8, 3, 9, 30), "", "sale", 3, Progress.NONE)).isInstanceOf(Refused.class)
                .extracting(e -> ((Refused) e).notice().key()).isEqualTo("casefile.fault.captureLate");
            assertThat(new ShowCase(office).run(CASE).exhibits()).as("a refused capture takes nothing in").hasSameSizeAs(late.exhibits());

            c = new CaptureListing(office).run(c, "purchase-9", file, LocalDateTime.of(2016, 8, 3, 8, 30), "https://x.invalid", "sale", 3, Progress.NONE);
            var kept = c.purchases().getLast().listing();
            assertThat(kept.digest()).isEqualTo(new CaptureListing(office).digest(file));
            assertThat(c.exhibit(kept.exhibit()).orElseThrow().files().getFirst().digest()).isEqualTo(kept.digest());
            assertThat(course(office, c).gaps()).isEmpty();
        }
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return java.util.stream.Stream.concat(list.stream(), java.util.stream.Stream.of(one)).toList();
    }

    private static PurchaseCourse course(Office office, CaseFile c) throws Refused {
        return new ShowSourcing(office).run(c, TODAY).purchases().getLast().course();
    }

    @Test void datesThatCannotFollowEachOtherAreToldAtTheirFields() throws Exception {
        try (var office = open()) {
            var c = new ShowCase(office).run(CASE);
            var p = c.purchases().getFirst();
            var early = new TestPurchase(p.id(), p.shop(), p.goods(), p.account(), p.ordered(), p.orderNo(), p.price(), p.paymentRef(), p.listing(), p.courier(), p.ordered().minusMinutes(1), p.receivedAt(), p.receipt(),
                p.sealNo(), p.sealPhoto(), p.notaryOffice(), p.certificateNo(), p.opened(), p.opening(), p.opened().minusDays(1), p.storedAt(), p.cost(),
                List.of(new TestPurchase.Sample("a", TestPurchase.Use.COURT, "1", null), new TestPurchase.Sample("b", TestPurchase.Use.BRAND, "1", null)), p.exhibits());
            var a = c.authentications().getFirst();
            var sent = new Authentication(a.id(), a.purchase(), a.brandOwner(), a.sample(), LocalDate.of(2016, 6, 1), LocalDate.of(2016, 6, 2), a.reported(), a.marks(), a.reference(), a.points(), a.conclusion(), a.genuine(),
                a.signatory(), a.authority(), a.exhibits());
            var next = c.changed(d -> {
                d.purchases = List.of(early, c.purchases().get(1));
                d.authentications = List.of(sent, c.authentications().get(1));
                d.custody = List.of(new Custody("a", null, LocalDateTime.of(2999, 1, 1, 0, 0), "x", "y", null, null, true, null));
                d.raids = List.of(c.raids().getFirst().withValuations(List.of(new Raid.Valuation(Money.cny("-1.00"), "x", null, true), new Raid.Valuation(Money.cny("1.00"), "x", null, true))));
            });
            assertThat(new EditCase(office).faults(c, next)).extracting(f -> f.path() + " " + f.rule()).contains("/purchases/0/received tooEarly", "/purchases/0/split tooEarly", "/purchases/0/samples/1/sealNo sealTwice",
                "/authentications/0/sent sentEarly", "/custody/0/at future", "/raids/0/valuations/0/value negative", "/raids/0/valuations adoptedTwice");
        }
    }

    @Test void theLetterToTheBrandOwnerIsMadeFromThePurchaseInBothLanguages() throws Exception {
        try (var office = open()) {
            var zh = new RequestLetter(office).run(CASE, "purchase-1", "authentication-1", Lang.ZH, TODAY, folder.resolve("zh.pdf"), Progress.NONE);
            assertThat(text(zh)).contains("鉴定委托函", "样本-0617-乙", "样封-0617-2", "样本-20160614-0001", "包装", "做工", "颜色", "编码", "2016年6月20日").doesNotContain("样本-0617-丙");
            var en = new RequestLetter(office).run(CASE, "purchase-2", null, Lang.EN, TODAY, folder.resolve("en.pdf"), Progress.NONE);
            assertThat(text(en)).contains("Requestforauthentication", "样本-0805-甲", "Packaging", "1September2016", "seal(sample)").doesNotContain("印章处");
            assertThat(Files.readAllBytes(zh)).isEqualTo(Files.readAllBytes(new RequestLetter(office).run(CASE, "purchase-1", "authentication-1", Lang.ZH, TODAY, folder.resolve("again.pdf"), Progress.NONE)));
        }
    }

    @Test void aReportSignedOnAuthorityThatHadRunOutIsTold() throws Exception {
        try (var office = open()) {
            var shown = new ShowSourcing(office).run(new ShowCase(office).run(CASE), TODAY);
            assertThat(shown.reports().get(0).days()).isEqualTo(14);
            assertThat(shown.reports().get(0).flaws()).extracting(AuthorityChain.Flaw::kind).containsExactly(AuthorityChain.Kind.UNPROVED);
            assertThat(shown.reports().get(1).flaws()).extracting(AuthorityChain.Flaw::kind).contains(AuthorityChain.Kind.EXPIRED, AuthorityChain.Kind.END);
            assertThat(shown.chains()).filteredOn(x -> !x.breaks().isEmpty()).extracting(x -> x.item()).containsExactly("样本-0805-甲");
            var waiting = new Authentication("authentication-9", null, new PartyId("brand"), null, LocalDate.of(2016, 8, 20), null, null, null, null, null, null, false, null, null, null);
            var c = new ShowCase(office).run(CASE).changed(d -> d.authentications = List.of(waiting));
            var open = new ShowSourcing(office).run(c, TODAY).reports().getFirst();
            assertThat(open.open()).isTrue();
            assertThat(open.days()).isEqualTo(12);
        }
    }

    @Test void theSeizureSheetHoldsSumsLinesOfThatDayAndTheFiguresThatClash() throws Exception {
        try (var office = open()) {
            var s = new ShowSourcing(office).run(new ShowCase(office).run(CASE), TODAY).seizures().getFirst();
            assertThat(s.words()).isEqualTo("人民币壹佰玖拾玖万捌仟柒佰伍拾元整");
            assertThat(s.value().conflict().ratio()).isEqualByComparingTo("100.06");
            assertThat(s.lines()).extracting(l -> l.offence()).contains("selling-counterfeits", "selling-counterfeits-unsold", "counterfeiting-one-mark");
            assertThat(s.lines()).filteredOn(l -> l.ofGoods()).extracting(l -> l.offence()).as("goods that were seized were not sold").doesNotContain("selling-counterfeits").contains("selling-counterfeits-unsold");
            var pdf = text(new SeizureSheet(office).run(CASE, "raid-1", Lang.ZH, folder.resolve("s.pdf"), Progress.NONE));
            assertThat(pdf).contains("1,998,750.00", "200,000,000.00", "100.06倍", "壹佰玖拾玖万捌仟柒佰伍拾元整", "达到上一档");
            assertThat(text(new SeizureSheet(office).run(CASE, "raid-1", Lang.EN, folder.resolve("e.pdf"), Progress.NONE))).contains("upper");
        }
    }

    @Test void aSeizureNobodyHasValuedYetSaysSoAndIsHeldAgainstTheLawOfItsOwnDay() throws Exception {
        try (var office = open()) {
            var raid = new Raid("raid-9", LocalDate.of(2026, 9, 10), List.of(), List.of("深圳市龙华区某街道16号"), List.of(),
                List.of(new Raid.Seized("手表", Raid.Item.GOODS, null, "5017", 80, "只", null, null, null, List.of(new Raid.Value(Raid.Basis.TAG_PRICE, Money.cny("900.00"), "吊牌", null)))),
                List.of(new Raid.Valuation(Money.cny("72000.00"), "公安扣押清单", null, false), new Raid.Valuation(Money.cny("2000000.00"), "报纸甲", null, false)), null, List.of(), null, List.of());
            new EditCase(office).run(new ShowCase(office).run(CASE), d -> d.raids = plus(d.raids, raid), Notice.of("history.raid", raid.on()));
            var pdf = text(new SeizureSheet(office).run(CASE, "raid-9", Lang.ZH, folder.resolve("s.pdf"), Progress.NONE));
            assertThat(pdf).as("no unit value is adopted").contains("按逐项采用的单价未采用").doesNotContain("0.00未", "单价0.00");
            assertThat(pdf).as("sections follow each other").contains("三、各方所称的总额").doesNotContain("四、");
            assertThat(pdf).as("the interpretation of 2004 was no longer in force").contains("法释〔2025〕5号第二十八条，未核对原文").doesNotContain("2004");
            assertThat(text(new SeizureSheet(office).run(CASE, "raid-1", Lang.ZH, folder.resolve("o.pdf"), Progress.NONE))).contains("法释〔2004〕19号第十二条", "四、各方所称的总额");
        }
    }

    @Test void aChangedByteIsToldOnTheExhibitOnTheSheetAndByCheck() throws Exception {
        var store = Backstage.copyOfSample(folder);
        plaint.evidence.SealedFile spoilt;
        try (var office = Office.open(store, Home.find(), "test")) {
            var c = new ShowCase(office).run(CASE);
            assertThat(new VerifyExhibits(office).run(c, Progress.NONE).sound()).isTrue();
            spoilt = c.exhibits().get(2).files().getFirst();
            var bytes = office.vault().path(spoilt.digest());
            assertThat(bytes.toFile().setWritable(true)).isTrue();
            var all = Files.readAllBytes(bytes);
            all[all.length / 2] ^= 1;
            Files.write(bytes, all);
            var gone = c.exhibits().get(3).files().getFirst();
            Files.delete(office.vault().path(gone.digest()));

            var found = new VerifyExhibits(office).run(c, Progress.NONE);
            assertThat(found.broken()).extracting(VerifyExhibits.Seen::exhibit, VerifyExhibits.Seen::state).containsExactly(org.assertj.core.groups.Tuple.tuple(c.exhibits().get(2).id(), VerifyExhibits.State.CHANGED),
                org.assertj.core.groups.Tuple.tuple(c.exhibits().get(3).id(), VerifyExhibits.State.MISSING));
            var sheet = text(new CustodySheet(office).run(CASE, Lang.ZH, TODAY, folder.resolve("c.pdf"), Progress.NONE));
            assertThat(sheet).contains("2个不符或者缺失", "比对结果：已改变", "比对结果：缺失", spoilt.digest().hex(), "历史链最新一条", "断点");
        }
        assertThat(new CheckStore(store, Home.find()).run(plaint.work.Progress.NONE).findings()).extracting(Notice::key).containsExactly("store.found.changed", "store.found.missing");
    }
}
