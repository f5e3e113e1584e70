package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.work.Progress;

/// A paralegal takes every list of the sample case into a spreadsheet.
@Execution(ExecutionMode.CONCURRENT)
class CaseListsTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    @TempDir Path folder;

    @Test void everyListOfTheCaseIsASheet() throws Exception {
        try (var office = SampleStore.open(folder.resolve("store"), "tester")) {
            var file = new ShowCase(office).run(CASE);
            var to = folder.resolve("案件.xlsx");
            var written = new ExportCaseLists(office).run(CASE, Lang.ZH, to, Progress.NONE);
            var sheets = sheets(to);
            assertThat(sheets).hasSize(written.sheets());
            assertThat(sheets.keySet()).contains("案情", "当事人", "关系", "平台协议", "抽样购买", "扣押清单", "证据", "赔偿项", "期限", "送达", "保全", "历史");
            assertThat(sheets.get("证据")).as("a row a file, and the header").hasSize(1 + file.exhibits().stream().mapToInt(x -> Math.max(1, x.files().size())).sum());
            assertThat(sheets.get("案情")).hasSize(1 + file.events().size());
            assertThat(sheets.get("请求版本").stream().skip(1).map(r -> r.get(3)).toList()).containsExactly("3210000.00", "1400000.00");
            assertThat(sheets.get("当事人").toString()).as("masked as on screen").contains("****").doesNotContain(((plaint.party.Person) file.parties().stream().filter(p -> p.name().equals("刘某均")).findFirst().orElseThrow()).idNumber());

            var csv = folder.resolve("lists.csv");
            var refused = catchThrowableOfType(Refused.class, () -> new ExportCaseLists(office).run(CASE, Lang.EN, csv, Progress.NONE));
            assertThat(refused.notice().in(Lang.EN)).contains("lists.csv").contains(".xlsx");
            assertThat(csv).doesNotExist();
        }
    }

    private static Map<String, List<List<String>>> sheets(Path file) throws Exception {
        var found = new HashMap<String, List<List<String>>>();
        try (var in = Files.newInputStream(file); var book = new ReadableWorkbook(in)) {
            for (var sheet : book.getSheets().toList()) {
                var rows = new ArrayList<List<String>>();
                for (var row : sheet.read()) {
                    var cells = new ArrayList<String>();
                    for (int c = 0; c < row.getCellCount(); c++) cells.add(row.getCellText(c));
                    rows.add(cells);
                }
                found.put(sheet.getName(), rows);
            }
        }
        return found;
    }
}
