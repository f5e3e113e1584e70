package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.EditCaseHead.Head;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.ui.Backstage;

/// A case goes to another court and into other hands after it was opened; what was handed in stays as it was.
class CaseHeadStoryTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    @TempDir Path folder;

    @Test void theCourtChangesAndWhatWasHandedInStays() throws Exception {
        try (var office = Office.open(Backstage.copyOfSample(folder), Home.find(), "办案人甲")) {
            var edit = new EditCaseHead(office);
            var c = new ShowCase(office).run(NO);
            var filed = text(office, 1);
            assertThat(filed).contains("龙岗");
            assertThat(c.filing(1).open()).isFalse();
            var was = Head.of(c);
            var now = edit.run(c, new Head(was.forum(), "yuhang", "network-service-contract", "承办人乙", "施华洛世奇", "深圳市"));
            assertThat(now).returns("yuhang", f -> f.court()).returns("承办人乙", f -> f.owner()).returns("深圳市", f -> f.place());
            assertThat(text(office, 1)).as("as it was handed in").isEqualTo(filed);
            assertThat(new OpenCase(office).run(NO).court().code()).isEqualTo(office.forums().get("cn").court("yuhang").code());
            assertThat(office.archive().read(v -> v.history(NO)).getFirst().what().in(Lang.EN)).contains("Court", "In charge", "Place").doesNotContain("Cause");

            // and on to a third one
            edit.run(now, new Head(was.forum(), "longgang", now.cause(), "承办人乙", null, null));
            assertThat(new ShowCase(office).run(NO).filing(1).court()).isEqualTo(c.court());
            assertThat(text(office, 1)).isEqualTo(filed);

            var seen = new ShowCase(office).run(NO);
            assertThat(catchThrowableOfType(Refused.class, () -> edit.run(seen, new Head("wawd", "wawd", "x", null, null, null))).notice().key()).isEqualTo("desk.refused.forumFiled");
            assertThat(catchThrowableOfType(Refused.class, () -> edit.run(seen, new Head("cn", "nowhere", seen.cause(), null, null, null)))).isNotNull();
            assertThat(edit.offers(seen)).hasSize(1);
            assertThat(edit.run(seen, Head.of(seen)).revision()).as("nothing changed, nothing saved").isEqualTo(seen.revision());
        }
    }

    private static String text(Office office, int filing) throws Exception {
        var file = new ShowCase(office).run(NO);
        var layout = new FilingLayout(office, file, file.filing(filing));
        var all = new StringBuilder();
        for (var d : layout.documents(layout.sets().getFirst())) all.append(d.plainText()).append('\n');
        return all.toString();
    }

    @Test void aCaseOpenedByHandIsTheOpenersOwn() throws Exception {
        try (var office = Office.open(Backstage.copyOfSample(folder), Home.find(), "办案人甲")) {
            var opened = new OpenNewCase(office).run(java.util.Map.of("like", NO.value(), "defendant", "某甲（样本）", "defendant_address", "样本地址", "dated", Now.today().toString()));
            assertThat(opened.owner()).isEqualTo("办案人甲");
        }
    }
}
