package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.desk.Batch.Status;
import plaint.key.CaseNo;
import plaint.lead.LeadState;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.ui.Backstage;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// The prosecution list worked off in one sitting (S5): cases opened from leads and from columns, drafted and bundled, one bad row stopping none, gone on with after a stop.
@Execution(ExecutionMode.CONCURRENT)
class BatchStoryTest {
    private static final String LIST = """
        case,leads,like,dated,defendant,defendant_id,defendant_address,shop,account,brand,goods,from,goodwill
        ,LEAD-2016-1005,2016-0001,2018-05-02,,,,,,,,,200000
        ,,2016-0001,2018-05-03,某甲（样本）,44039919860725002X,样本地址,样本店铺,acc_sample,样本品牌,标有样本标识的手表,2016-04-01,30万
        2099-0001,,,,,,,,,,,,
        ,,,2018-05-04,某乙（样本）,,样本地址,,,,,,100000
        ,,2016-0001,2018-05-05,某丙（样本）,,样本地址,,,,,
        """;
    /// What the office answers to what its lists never hold.
    private static final java.util.Map<String, String> ANSWERED = java.util.Map.of("usual", "立案后补充提交，样本", "unproved", "证据随后整理，样本", "venue", "以起诉状所述为准，样本", "agreement", "接受记录随后补充，样本");
    @TempDir Path folder;

    @Test void leadsAndColumnsBecomeCasesAndBundlesAndAreNotMadeTwice() throws Exception {
        var list = Files.writeString(folder.resolve("list.csv"), LIST);
        var out = folder.resolve("out");
        try (var office = Office.open(Backstage.copyOfSample(folder), Home.find(), "test")) {
            var first = new Batch(office).run(list, null, ANSWERED, out, Lang.EN, Progress.NONE);
            assertThat(first.lines()).as(first.standing() + " " + first.lines().stream().flatMap(l -> l.told().stream()).map(n -> n.in(Lang.EN)).toList()).extracting(Batch.Line::status).containsExactly(Status.DONE, Status.DONE, Status.REFUSED, Status.REFUSED, Status.REFUSED);
            assertThat(first.lines().get(2).reasons().getFirst().key()).isEqualTo("store.refused.noCase");
            assertThat(first.lines().get(3).reasons().getFirst()).isEqualTo(Notice.of("batch.refused.blank", 5, "plaintiff"));
            assertThat(first.lines().get(3).reasons()).as("all that is missing at once").extracting(n -> n.args().getLast()).containsExactly("plaintiff", "court", "cause");
            assertThat(first.lines().get(4).reasons().getFirst().key()).isEqualTo("batch.refused.nothingClaimed");
            assertThat(first.lines()).extracting(Batch.Line::no).startsWith("2018-0001", "2018-0002", "2099-0001");
            assertThat(first.lines().getFirst().files()).hasSize(2).allMatch(f -> f.startsWith(out.resolve("2018-0001")) && Files.isRegularFile(f));
            var opened = new ShowCase(office).run(new CaseNo("2018-0001"));
            assertThat(opened.agreements()).isNotEmpty();
            assertThat(opened.leads()).extracting(l -> l.no()).containsExactly("LEAD-2016-1005");
            assertThat(new SearchLeads(office).find("LEAD-2016-1005").orElseThrow().standing().state()).isEqualTo(LeadState.IN_CASE);
            assertThat(Files.readAllLines(first.report()).getFirst()).endsWith("row,about,case,status,reason,files,pages");
            assertThat(Files.readString(first.report())).contains("2,LEAD-2016-1005,2018-0001,done", "4,2099-0001,2099-0001,refused");
            // a row that has no case is found again by whom it names, and each of its reasons stands on a line of its own
            assertThat(first.lines().get(3).no()).isEmpty();
            assertThat(first.lines().get(3).about()).isNotEmpty();
            assertThat(first.lines().get(3).told(n -> n.in(Lang.EN)).lines()).hasSize(3).allMatch(l -> l.matches("[1-3]\\. .*"));
            assertThat(Files.readString(first.report())).contains("\n2. " + first.lines().get(3).reasons().get(1).in(Lang.EN));

            int cases = new ListCases(office).run().size();
            var again = new Batch(office).run(list, null, ANSWERED, out, Lang.EN, Progress.NONE);
            assertThat(again.lines().subList(0, 2)).extracting(Batch.Line::status).containsOnly(Status.SKIPPED);
            assertThat(again.lines().getFirst().pages()).isEqualTo(first.lines().getFirst().pages());
            assertThat(new ListCases(office).run()).hasSize(cases);

            assertThat(opened.owner()).as("who had the lead").isNotBlank();
            new EditCase(office).run(opened, d -> d.owner = "承办人乙", Notice.of("history.sample", 0));
            Files.writeString(out.resolve("2018-0002/2018-0002-1-court.pdf"), "spoilt");
            var third = new Batch(office).run(list, null, ANSWERED, out, Lang.EN, Progress.NONE);
            assertThat(third.lines().subList(0, 2)).extracting(Batch.Line::status).containsOnly(Status.DONE);
        }
    }

    @Test void stoppedBetweenRowsItGoesOn() throws Exception {
        var rows = List.of(row(2, "2018-06-01", "某丁（样本）"), row(3, "2018-06-02", "某戊（样本）"));
        var out = folder.resolve("out");
        try (var office = Office.open(Backstage.copyOfSample(folder), Home.find(), "test")) {
            var stop = new boolean[1];
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Batch(office).run(rows, null, ANSWERED, out, Lang.ZH, new Progress() {
                @Override public void step(Notice doing, long done, long total) {
                    stop[0] = done == 1;
                }

                @Override public boolean cancelled() {
                    return stop[0];
                }
            })).isInstanceOf(Cancelled.class);
            assertThat(Files.readAllLines(out.resolve("report.csv")).stream().filter(l -> l.matches("[0-9]+,.*"))).hasSize(1);
            assertThat(new Batch(office).run(rows, null, ANSWERED, out, Lang.ZH, Progress.NONE).lines()).extracting(Batch.Line::status).containsExactly(Status.SKIPPED, Status.DONE);
            assertThat(new ListCases(office).run().stream().filter(c -> c.no().value().startsWith("2018-000"))).hasSize(2);
        }
    }

    @Test void aCorrectedRowIsTheSameRow() throws Exception {
        var out = folder.resolve("out");
        try (var office = Office.open(Backstage.copyOfSample(folder), Home.find(), "test")) {
            var bad = cells("某己（样本）", "goodwill", "", "dated", "soon", "from", "2016-05-99");
            var first = new Batch(office).run(List.of(new BatchRow(2, bad)), null, ANSWERED, out, Lang.ZH, Progress.NONE).lines().getFirst();
            assertThat(first.reasons()).extracting(Notice::key).containsExactly("batch.refused.day", "batch.refused.day", "batch.refused.nothingClaimed");
            var made = new Batch(office).run(List.of(new BatchRow(2, cells("某己（样本）", "goodwill", "50000"))), null, ANSWERED, out, Lang.ZH, Progress.NONE).lines().getFirst();
            assertThat(made.status()).as(made.reasons().toString()).isEqualTo(Status.DONE);
            int cases = new ListCases(office).run().size();
            // the sum and the address were wrong
            var right = new BatchRow(2, cells("某己（样本）", "goodwill", "70000", "defendant_address", "样本地址二"));
            var again = new Batch(office).run(List.of(right), null, ANSWERED, out, Lang.ZH, Progress.NONE).lines().getFirst();
            assertThat(again).as(again.toString()).returns(Status.DONE, Batch.Line::status).returns(made.no(), Batch.Line::no);
            assertThat(new ListCases(office).run()).as("no second case").hasSize(cases);
            var file = new ShowCase(office).run(new CaseNo(made.no()));
            assertThat(file.currentClaim().orElseThrow().total()).isEqualTo(plaint.text.Money.cny("70000"));
            assertThat(file.parties()).anyMatch(p -> "样本地址二".equals(p.address()));
            assertThat(new Batch(office).run(List.of(right), null, ANSWERED, out, Lang.ZH, Progress.NONE).lines().getFirst().status()).isEqualTo(Status.SKIPPED);

            // somebody works on the case: what the list says no longer overwrites it
            new EditCaseHead(office).run(file, new EditCaseHead.Head(file.forum(), file.court(), file.cause(), "承办人乙", null, null));
            var later = new Batch(office).run(List.of(new BatchRow(2, cells("某己（样本）", "goodwill", "80000"))), null, ANSWERED, out, Lang.ZH, Progress.NONE).lines().getFirst();
            assertThat(later.reasons()).extracting(Notice::key).containsExactly("batch.refused.worked");
            var twins = new Batch(office).run(List.of(new BatchRow(2, cells("某庚（样本）", "goodwill", "1000")), new BatchRow(3, cells("某庚（样本）", "goodwill", "2000"))), null, ANSWERED, out, Lang.ZH, Progress.NONE);
            assertThat(twins.lines().getLast().reasons()).extracting(Notice::key).containsExactly("batch.refused.twin");
        }
    }

    /// What a form tells at its field, a list is told at its row: a seller of 138 years is a slip of the keyboard, and his row becomes no case until it is put right.
    @Test void aDayThatCannotBeMakesNoCase() throws Exception {
        var out = folder.resolve("out");
        try (var office = Office.open(Backstage.copyOfSample(folder), Home.find(), "test")) {
            int cases = new ListCases(office).run().size();
            var old = new Batch(office).run(List.of(new BatchRow(2, cells("某辛（样本）", "goodwill", "50000", "defendant_born", "1880-01-01")), new BatchRow(3, cells("某壬（样本）", "goodwill", "50000"))), null, ANSWERED, out,
                Lang.ZH, Progress.NONE).lines();
            assertThat(old.getFirst().status()).isEqualTo(Status.REFUSED);
            assertThat(old.getFirst().reasons()).extracting(Notice::key).containsExactly("casefile.fault.birth");
            assertThat(old.getLast().status()).isEqualTo(Status.DONE);
            assertThat(new ListCases(office).run()).hasSize(cases + 1);
            var right = new Batch(office).run(List.of(new BatchRow(2, cells("某辛（样本）", "goodwill", "50000", "defendant_born", "1980-01-01"))), null, ANSWERED, out, Lang.ZH, Progress.NONE).lines();
            assertThat(right.getFirst().status()).as(right.getFirst().reasons().toString()).isNotEqualTo(Status.REFUSED);
            assertThat(new ListCases(office).run()).hasSize(cases + 2);
        }
    }

    /// Two sellers nobody can tell from others yet: their sets are drafts, by the rule of the filing screen, until one reason for that kind of warning is given for both.
    @Test void warningsWithoutAReasonMakeDraftsUntilOneReasonAnswersTheirKind() throws Exception {
        var rows = List.of(new BatchRow(2, cells("某辛（样本）")), new BatchRow(3, unknown("某壬（样本）")), new BatchRow(4, unknown("某癸（样本）")));
        var out = folder.resolve("out");
        try (var office = Office.open(Backstage.copyOfSample(folder), Home.find(), "test")) {
            var first = new Batch(office).run(rows, null, ANSWERED, out, Lang.ZH, Progress.NONE);
            assertThat(first.lines()).as(first.lines().toString()).extracting(Batch.Line::status).containsExactly(Status.DONE, Status.DRAFT, Status.DRAFT);
            assertThat(first.standing().keySet()).contains("identity");
            assertThat(first.standing().get("identity")).extracting(Batch.Line::row).containsExactly(3, 4);
            var draft = first.lines().get(1).files().getFirst();
            assertThat(draft.getFileName().toString()).endsWith("-court-draft.pdf");
            var report = Files.readString(first.report());
            assertThat(report).contains("draft");
            if (first.lines().get(1).told().size() > 1) assertThat(report).contains("\"1. ", "\n2. ");
            var no = new CaseNo(first.lines().get(1).no());
            // the filing screen makes no more of it than the batch did
            assertThat(new ProduceFiling(office).run(no, 1, folder.resolve("single"), Progress.NONE).draft()).isTrue();
            assertThat(Clearance.given(new CheckFiling(office).run(no, 1).findings())).isFalse();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> new ProducePortal(office).run(no, 1, Lang.ZH, folder.resolve("portal"), Progress.NONE)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo("desk.refused.unanswered"));

            var written = Files.getLastModifiedTime(draft);
            var again = new Batch(office).run(rows, null, ANSWERED, out, Lang.ZH, Progress.NONE);
            assertThat(again.lines()).extracting(Batch.Line::status).containsExactly(Status.SKIPPED, Status.DRAFT, Status.DRAFT);
            assertThat(again.lines().get(1).told().stream().map(n -> n.in(Lang.EN)).toList()).as("the same is told").isEqualTo(first.lines().get(1).told().stream().map(n -> n.in(Lang.EN)).toList());
            assertThat(Files.getLastModifiedTime(draft)).isEqualTo(written);

            for (var wrong : List.of(java.util.Map.of("nonsense", "登记机关查询中"), java.util.Map.of("identity", "行")))
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Batch(office).run(rows, null, wrong, out, Lang.ZH, Progress.NONE)).isInstanceOf(Refused.class);

            var answers = new java.util.LinkedHashMap<String, String>();
            for (var kind : first.standing().keySet()) answers.put(kind, "身份信息正向登记机关查询，样本");
            var last = new Batch(office).run(rows, null, answers, out, Lang.ZH, Progress.NONE);
            assertThat(last.lines()).as(last.lines().toString()).extracting(Batch.Line::status).containsExactly(Status.SKIPPED, Status.DONE, Status.DONE);
            assertThat(last.lines().get(1).files()).noneMatch(f -> f.toString().contains("draft")).allMatch(Files::isRegularFile);
            assertThat(draft).as("nobody takes the draft for the filing").doesNotExist();
            assertThat(new ShowCase(office).run(no).passed()).isNotEmpty().allMatch(p -> p.by().equals("test")).extracting(p -> p.reason()).contains("身份信息正向登记机关查询，样本", "立案后补充提交，样本");
            assertThat(new CheckFiling(office).run(no, 1).findings()).anyMatch(f -> f.check().equals("identity") && f.waived() != null);
            assertThat(office.archive().read(v -> v.history(no)).stream().map(h -> h.what().key())).anyMatch(k -> k.startsWith("history.waived"));
            assertThat(new Batch(office).run(rows, null, out, Lang.ZH, Progress.NONE).lines()).extracting(Batch.Line::status).containsOnly(Status.SKIPPED);
        }
    }

    private static java.util.Map<String, String> unknown(String defendant) {
        var cells = cells(defendant);
        cells.remove("defendant_id");
        cells.put("defendant_sex", "男");
        return cells;
    }

    private static java.util.Map<String, String> cells(String defendant, String... more) {
        var cells = new java.util.HashMap<>(row(2, "2018-06-01", defendant).cells());
        for (int i = 0; i < more.length; i += 2) cells.put(more[i], more[i + 1]);
        return cells;
    }

    private static BatchRow row(int line, String dated, String defendant) {
        return new BatchRow(line, java.util.Map.of("like", "2016-0001", "dated", dated, "defendant", defendant, "defendant_id", "44039919860725002X", "defendant_address", "样本地址", "from", "2016-05-01", "goodwill", "50000"));
    }

    @Test void aTemplateIsAListItCanRead() throws Refused, Cancelled {
        Batch.template(folder.resolve("batch.csv"));
        assertThat(BatchRow.read(folder.resolve("batch.csv"))).hasSize(2).allMatch(r -> !r.cells().isEmpty());
    }
}
