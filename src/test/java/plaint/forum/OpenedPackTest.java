package plaint.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.text.Money;
import plaint.text.Refused;

/// A delivered pack is read in parts: what is wrong in one is refused with its line where something of it is asked for, and nowhere else.
class OpenedPackTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    @TempDir
    Path temporary;
    private PackCopy pack;

    @BeforeEach
    void copy() throws IOException {
        pack = PackCopy.in(temporary);
    }

    private void refused(ThrowingCallable question) throws Refused {
        var first = pack.faults().getFirst();
        for (int i = 0; i < 2; i++) assertThatExceptionOfType(Refused.class).isThrownBy(question).satisfies(r -> assertThat(r.notice()).isEqualTo(first));
    }

    @Test
    void aFaultInAPartIsRefusedWhereItIsAskedFor() throws Refused {
        var place = pack.change("fees.yaml", "upto: 10000,", "upto: 1e4,");
        var cn = new Forums(temporary).get("cn");
        assertThat(cn.court("longgang").code()).isEqualTo("粤0307");
        assertThat(cn.statutes("filing", DAY)).isNotEmpty();
        refused(() -> cn.fee("property", Money.of(new java.math.BigDecimal("1400000"), "CNY"), DAY));
        assertThat(pack.faults().getFirst().args().getFirst()).isEqualTo(place);
        assertThat(cn.say("exhibits")).isNotEmpty();
    }

    @Test
    void aQuestionThatIsNeverRefusedByItselfIsRefusedToo() throws Refused, IOException {
        Files.writeString(pack.folder().resolve("words.yaml"), "words: [");
        var cn = new Forums(temporary).get("cn");
        refused(() -> cn.say("exhibits"));
        refused(() -> cn.exhibits());
        assertThat(cn.typography("form").lines()).isPositive();
    }

    @Test
    void aPartThatLeansOnABrokenOneIsRefusedWithTheLineOfThat() throws Refused {
        pack.change("statutes.yaml", "{ law: contract-law, article: 107,", "{ law: contact-law, article: 107,");
        var cn = new Forums(temporary).get("cn");
        assertThat(cn.causes(DAY)).isNotEmpty();
        refused(() -> cn.deadlines());
        refused(() -> cn.checks());
    }

    @Test
    void aBrokenPackHidesNoCourtOfTheOthers() throws IOException {
        Files.writeString(Files.createDirectories(temporary.resolve("aa")).resolve("pack.yaml"), "pack: [");
        var forums = new Forums(temporary);
        assertThat(forums.ids()).containsExactly("aa", "cn");
        assertThat(forums.courtNamed("深圳市龙岗区人民法院")).get().extracting(Forum.Court::code).isEqualTo("粤0307");
        assertThat(forums.courtNamed("无此法院")).isEmpty();
    }

    @Test
    void theRowsWithTheirSourcesAreReadFromAllFiles() throws Refused {
        pack.change("fees.yaml", "upto: 10000,", "upto: 1e4,");
        var files = new TreeSet<String>();
        new Forums(temporary).get("cn").rules().forEach(r -> files.add(r.file()));
        assertThat(files).contains("courts.yaml", "statutes.yaml", "deadlines.yaml", "fees.yaml");
        var delivered = new Forums(PackCopy.delivered().getParent());
        assertThat(delivered.get("cn").rules()).isEqualTo(new Forums(PackCopy.delivered().getParent()).whole("cn").rules());
    }

    @Test
    void aPackOfTheOfficeIsReadWholeAtOnce() throws Refused {
        pack.change("fees.yaml", "upto: 10000,", "upto: 1e4,");
        var own = new Forums(temporary.resolve("none")).and(Forums.Origin.USER, temporary);
        refused(() -> own.get("cn"));
    }

    @Test
    void whatIsAskedForWholeIsRefusedForAnyPart() throws Refused {
        pack.change("comparables.yaml", "decided: 2018-05", "decided: 2018-13");
        var forums = new Forums(temporary);
        assertThatCode(() -> forums.get("cn")).doesNotThrowAnyException();
        refused(() -> forums.whole("cn"));
    }
}
