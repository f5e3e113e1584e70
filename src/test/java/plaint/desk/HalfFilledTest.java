package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.casefile.CaseText;
import plaint.key.CaseNo;

/// A case is filled in bit by bit: a purchase is planned before it is ordered. The check names what is missing instead of breaking.
class HalfFilledTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /// Records, and what none of them can be without.
    private static final Map<String, Set<String>> NEEDED = Map.of("purchases", Set.of("id", "shop", "goods"), "authentications", Set.of("id", "brandOwner", "genuine"), "raids", Set.of("id", "on"),
        "convictions", Set.of("party"), "exhibits", Set.of("id", "title", "kind", "held", "theme", "filing", "files"), "shops", Set.of("id", "name", "registeredTo"));
    @TempDir static Path folder;

    @Test void ofRecordsWithTheLeastThatOneNeedsTheCheckGoesOn() throws Exception {
        try (var office = SampleStore.open(folder.resolve("store"), "tester")) {
            var whole = JSON.readTree(CaseText.json(new ShowCase(office).run(new CaseNo("2016-0001"))));
            var broken = new ArrayList<String>();
            for (var records : NEEDED.entrySet()) {
                var less = whole.deepCopy();
                for (var r : less.get(records.getKey())) ((ObjectNode) r).retain(records.getValue());
                var half = CaseText.fromJson(less.toString(), records.getKey());
                try {
                    for (var f : half.filings()) new CheckFiling(office).run(half, f.no());
                } catch (RuntimeException e) {
                    broken.add(records.getKey() + ": " + e + " at " + e.getStackTrace()[0]);
                }
            }
            new OfficeFigures(office).run();
            assertThat(broken).isEmpty();
        }
    }
}
