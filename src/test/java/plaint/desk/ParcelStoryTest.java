package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseMerge.Side;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.evidence.Exhibit;
import plaint.key.CaseNo;
import plaint.party.Company;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.ui.Backstage;
import plaint.work.Progress;

/// The office sends a case to outside counsel, both go on working, and it comes back.
@Execution(ExecutionMode.CONCURRENT)
class ParcelStoryTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    private static final char[] PASSPHRASE = "seven-red-lanterns".toCharArray();
    @TempDir Path folder;
    private Office house;
    private Office counsel;

    @BeforeEach void open() throws Exception {
        house = Office.open(Backstage.copyOfSample(Files.createDirectory(folder.resolve("house"))), Home.find(), "office");
        counsel = Office.open(folder.resolve("counsel"), Home.find(), "counsel");
    }

    @AfterEach void close() {
        house.close();
        counsel.close();
    }

    private Path send(Office from, String name) throws Exception {
        var file = folder.resolve(name);
        new SealParcel(from, new plaint.exchange.Parcel.Cost(64, 1)).run(NO, file, PASSPHRASE, Progress.NONE);
        return file;
    }

    private static CaseFile take(Office to, Path file, Map<String, Side> choices) throws Exception {
        try (var arrived = new OpenParcel(to).run(file, PASSPHRASE, Progress.NONE)) {
            if (!choices.isEmpty()) arrived.merged(choices);
            return arrived.take(choices);
        }
    }

    private static void address(Office office, String now) throws Exception {
        office.archive().write(w -> {
            var c = w.caseFile(NO);
            var parties = new ArrayList<>(c.parties());
            var o = (Company) parties.getFirst();
            parties.set(0, new Company(o.id(), o.name(), o.latin(), o.creditCode(), now, o.legalRepresentative(), o.representativePost(), o.phone()));
            return w.save(c.withParties(parties), Notice.of("history.described", o.name()));
        });
    }

    private static String address(CaseFile c) {
        return c.parties().getFirst().address();
    }

    private static void event(Office office, String title) throws Exception {
        new RecordEvent(office).run(NO, new Event(LocalDate.of(2018, 5, 2), false, Track.CIVIL, EventKind.OTHER, title, null, null, null, List.of(), null, List.of()));
    }

    private static CaseFile shown(Office office) throws Exception {
        return new ShowCase(office).run(NO);
    }

    @Test void theCaseArrivesWholeAndSaysWhereItCameFrom() throws Exception {
        var taken = take(counsel, send(house, "a.plaint"), Map.of());
        assertThat(taken).isEqualTo(shown(house));
        assertThat(new ShowCase(counsel).history(NO)).singleElement().satisfies(h -> assertThat(h.what().in(Lang.EN)).isEqualTo("Received from office in a sealed case, as of its revision 1"));
        for (var x : taken.exhibits()) for (var f : x.files()) assertThat(new ExhibitFiles(counsel).path(f)).isNotEmptyFile();
        counsel.close();
        assertThat(new CheckStore(folder.resolve("counsel"), Home.find()).run(plaint.work.Progress.NONE).findings()).isEmpty();
    }

    @Test void aCaseWithMoneyBookedGoesToCounselAndComesBack() throws Exception {
        new RecordAward(house).run(NO, new RecordAward.Given(LocalDate.of(2018, 6, 1), LocalDate.of(2018, 6, 11), "刘某均", "判决", Map.of(plaint.fund.Part.DAMAGES, plaint.text.Money.cny("70000"))));
        assertThat(take(counsel, send(house, "a.plaint"), Map.of())).isEqualTo(shown(house));
        try (var untouched = new OpenParcel(house).run(send(counsel, "c.plaint"), PASSPHRASE, Progress.NONE)) {
            assertThat(untouched.merged(Map.of()).nothing()).as("nothing to choose, nothing to merge").isTrue();
        }
        address(counsel, "杭州市甲路1号");
        assertThat(address(take(house, send(counsel, "b.plaint"), Map.of()))).isEqualTo("杭州市甲路1号");
    }

    @Test void counselAddsAnExhibitWhileTheOfficeChangesAnAddressAndBothStay() throws Exception {
        take(counsel, send(house, "a.plaint"), Map.of());
        address(house, "杭州市甲路1号");
        new AddExhibits(counsel).run(NO, List.of(Files.write(folder.resolve("票据.png"), Png.of(5))), "loss", 2, Progress.NONE);
        var before = shown(house);
        var merged = take(house, send(counsel, "b.plaint"), Map.of());
        assertThat(merged.revision()).isEqualTo(before.revision() + 1);
        assertThat(address(merged)).isEqualTo("杭州市甲路1号");
        var added = merged.exhibits().stream().filter(x -> x.title().equals("票据")).findFirst().orElseThrow();
        assertThat(new ExhibitFiles(house).path(added.files().getFirst())).isNotEmptyFile();
        assertThat(new ShowCase(house).history(NO).getFirst().what().in(Lang.EN)).isEqualTo("Merged with the case sent back by counsel as of its revision 2; changes taken: 1");
    }

    @Test void whatBothChangedIsShownAndChosen() throws Exception {
        take(counsel, send(house, "a.plaint"), Map.of());
        address(house, "甲地");
        address(counsel, "乙地");
        var back = send(counsel, "b.plaint");
        var before = shown(house);
        assertThatThrownBy(() -> take(house, back, Map.of())).isInstanceOf(Refused.class).hasMessageContaining("desk.refused.conflicts");
        assertThat(shown(house)).isEqualTo(before);
        try (var arrived = new OpenParcel(house).run(back, PASSPHRASE, Progress.NONE)) {
            var conflict = arrived.merged(Map.of()).conflicts().getFirst();
            assertThat(List.of(conflict.ours(), conflict.theirs())).containsExactly("甲地", "乙地");
            assertThat(address(arrived.take(Map.of(conflict.at().path(), Side.THEIRS)))).isEqualTo("乙地");
        }
    }

    @Test void aChoiceMadeBeforeSomebodySavedIsAskedAgain() throws Exception {
        take(counsel, send(house, "a.plaint"), Map.of());
        address(house, "甲地");
        address(counsel, "乙地");
        try (var arrived = new OpenParcel(house).run(send(counsel, "b.plaint"), PASSPHRASE, Progress.NONE)) {
            var path = arrived.merged(Map.of()).conflicts().getFirst().at().path();
            address(house, "丙地");
            assertThatThrownBy(() -> arrived.take(Map.of(path, Side.THEIRS))).isInstanceOf(Refused.class).hasMessageContaining("store.refused.revision");
            assertThat(address(shown(house))).isEqualTo("丙地");
        }
    }

    @Test void theCaseGoesToAndFroAsOftenAsNeeded() throws Exception {
        take(counsel, send(house, "1.plaint"), Map.of());
        event(counsel, "律师一");
        event(house, "本部一");
        take(house, send(counsel, "2.plaint"), Map.of());
        event(counsel, "律师二");
        event(house, "本部二");
        take(house, send(counsel, "3.plaint"), Map.of());
        take(counsel, send(house, "4.plaint"), Map.of());
        assertThat(shown(counsel).events()).extracting(Event::title).contains("律师一", "律师二", "本部一", "本部二");
        assertThat(shown(counsel).withRevision(0)).isEqualTo(shown(house).withRevision(0));
        address(counsel, "丁地");
        assertThat(address(take(house, send(counsel, "5.plaint"), Map.of()))).isEqualTo("丁地");
        address(counsel, "戊地");
        assertThat(address(take(house, send(counsel, "6.plaint"), Map.of()))).isEqualTo("戊地");
    }

    @Test void twoCasesUnderOneNumberAreNotMerged() throws Exception {
        new AddSample(counsel).run(Progress.NONE);
        address(counsel, "乙地");
        var other = counsel.archive().read(v -> v.caseFile(NO));
        try (var third = Office.open(folder.resolve("third"), Home.find(), "third")) {
            third.archive().write(w -> w.add(other.withExhibits(List.of()).withParties(other.parties()), Notice.of("history.sample", 0)));
            var file = send(third, "c.plaint");
            assertThatThrownBy(() -> new OpenParcel(house).run(file, PASSPHRASE, Progress.NONE)).isInstanceOf(Refused.class);
        }
    }

    @Test void aRefusedParcelLeavesNothing() throws Exception {
        var file = send(house, "a.plaint");
        assertThatThrownBy(() -> new OpenParcel(counsel).run(file, "something else".toCharArray(), Progress.NONE)).isInstanceOf(Refused.class);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 100] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> new OpenParcel(counsel).run(file, PASSPHRASE, Progress.NONE)).isInstanceOf(Refused.class).hasMessageContaining("damagedParcel");
        assertThat(new ListCases(counsel).run()).isEmpty();
        assertThat(counsel.folder().resolve("vault/incoming")).isEmptyDirectory();
    }

    @Test void aParcelNotTakenLeavesNothing() throws Exception {
        try (var arrived = new OpenParcel(counsel).run(send(house, "a.plaint"), PASSPHRASE, Progress.NONE)) {
            assertThat(arrived.there()).isFalse();
            assertThat(arrived.caseFile().exhibits()).extracting(Exhibit::title).isNotEmpty();
        }
        assertThat(new ListCases(counsel).run()).isEmpty();
        assertThat(counsel.folder().resolve("vault/incoming")).isEmptyDirectory();
    }

    @Test void anExhibitThatIsNoLongerSoundSealsNothing() throws Exception {
        var file = shown(house).exhibits().getFirst().files().getFirst();
        var bytes = new ExhibitFiles(house).path(file);
        bytes.toFile().setWritable(true);
        Files.write(bytes, new byte[] {1});
        assertThatThrownBy(() -> send(house, "a.plaint")).isInstanceOf(Refused.class).hasMessageContaining("desk.refused.notSound");
        assertThat(folder.resolve("a.plaint")).doesNotExist();
    }
}
