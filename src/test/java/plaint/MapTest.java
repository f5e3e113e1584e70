package plaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.desk.Home;

/// The map of the house: which room uses which, and what is fenced in. Each rule is held against the classes of Plaint and then proven by a fault planted
/// for it below `plaint.planted`.
@Execution(ExecutionMode.CONCURRENT)
class MapTest {
    /// A row uses only rows above it; behind each stands exactly what it uses.
    static final Rooms TABLE = Rooms.read("""
        key
        text
        work       text
        forum      text
        party      key text
        lead       key text party
        evidence   key text
        claim      key text
        docket     key text forum claim
        casefile   key text party lead evidence claim docket
        fund       key text forum
        drafting   key text forum party lead evidence claim docket casefile
        word       text forum drafting
        bundle     key evidence
        pdf        key text work forum evidence drafting bundle
        check      key text forum party lead evidence claim docket casefile drafting
        print      key text work
        exchange   key text work evidence
        store      key text work forum party lead evidence claim docket casefile fund check print
        view       text lead store
        desk       key text work forum party lead evidence claim docket casefile fund drafting word bundle pdf check print exchange store view
        cli        key text work forum party lead evidence claim docket casefile fund drafting bundle check print exchange view desk
        ui         key text work forum party lead evidence claim docket casefile fund drafting bundle pdf check print exchange view desk
        """);

    /// Of what lies beside the house only the planted faults are looked at.
    private static final Collection<JavaClass> IMPORTED = List.copyOf(new ClassFileImporter().withImportOption(MapTest::ofTheHouseOrPlanted).importPackages("plaint"));
    private static final Sources MAIN = Sources.below(Home.find().folder().resolve("src/main/java"));
    private static final Sources PLANTED_SOURCES = Sources.below(Home.find().folder().resolve("src/test/java/plaint/planted"));
    private static final Fences HOUSE = new Fences("plaint", ofMain());
    private static final Fences PLANTED = new Fences("plaint.planted", IMPORTED.stream().filter(c -> c.getPackageName().startsWith("plaint.planted")).toList());

    private static boolean ofTheHouseOrPlanted(Location at) {
        var name = at.asURI().toString().replaceFirst("^.*/plaint/", "plaint/");
        return name.startsWith("plaint/planted/") || Files.isRegularFile(Home.find().folder().resolve("src/main/java").resolve(name.replaceFirst("(\\$.*)?\\.class$", ".java")));
    }

    /// Tests may lie beside the classes; only what has a source in src/main counts as the house.
    private static Collection<JavaClass> ofMain() {
        var names = new HashSet<>(MAIN.classNames());
        return IMPORTED.stream().filter(c -> names.contains(c.getName().split("\\$")[0])).toList();
    }

    @Test void everyArrowOfTheTableIsUsedAndNoOtherIs() {
        assertThat(TABLE.differences(HOUSE.arrows())).as("the table as the classes have it:\n%s", TABLE.redrawn(HOUSE.arrows())).isEmpty();
    }

    @Test void thePageOnArchitectureDrawsTheSameTable() throws Exception {
        var page = Files.readString(Home.find().folder().resolve("src/site/markdown/architecture.md"));
        assertThat(Rooms.read(page.split("```")[1])).isEqualTo(TABLE);
    }

    @Test void aRowUsesOnlyRowsAboveIt() {
        assertThat(TABLE.arrowsNotUpwards()).isEmpty();
    }

    @Test void libraryFencesHold() {
        assertThat(HOUSE.librariesOutsideTheirRooms()).isEmpty();
    }

    @Test void nothingTalksToANetwork() {
        assertThat(HOUSE.networkUsed()).isEmpty();
    }

    @Test void threadsAreStartedOnlyWhereWorkIsRun() {
        assertThat(HOUSE.threadsStarted()).isEmpty();
    }

    @Test void processesAreStartedOnlyWhereWorkIsRun() {
        assertThat(HOUSE.processesStarted()).isEmpty();
    }

    @Test void onlyTheCommandLineUsesStandardStreams() {
        assertThat(HOUSE.standardStreamsUsed()).isEmpty();
    }

    @Test void whatIsWrittenDoesNotDependOnTheLanguageOfTheMachine() {
        assertThat(HOUSE.languageOfTheMachine()).isEmpty();
    }

    @Test void whatTimeItIsIsAskedOfOneClass() {
        assertThat(HOUSE.otherClocks()).isEmpty();
        assertThat(PLANTED.otherClocks()).hasSize(4).allMatch(f -> f.contains("LooksAtTheWall."));
    }

    @Test void whatACommandPrintsHasOneOrder() {
        assertThat(HOUSE.maps("cli")).isEmpty();
        assertThat(PLANTED.maps("cli")).hasSize(1).allMatch(f -> f.contains("Speaks.shuffled"));
    }

    @Test void screensKnowTheKitButNotEachOther() {
        assertThat(HOUSE.screensUsingEachOther()).isEmpty();
    }

    @Test void modelsKnowNoControls() {
        assertThat(HOUSE.modelsThatKnowControls()).isEmpty();
    }

    @Test void namesSayWhatAClassIs() {
        assertThat(HOUSE.bannedNames()).isEmpty();
    }

    @Test void theRootHoldsOnlyTheStart() {
        assertThat(HOUSE.strangersInTheRoot()).isEmpty();
    }

    @Test void faultsAreCaughtByName() {
        assertThat(MAIN.broadCatches()).isEmpty();
    }

    @Test void nothingIsLeftForLater() {
        assertThat(MAIN.leftForLater()).isEmpty();
    }

    @Test void noClassIsLongerThanOneCanRead() {
        assertThat(MAIN.tooLong()).isEmpty();
    }

    @Test void everyPackageSaysWhatItIsFor() {
        assertThat(MAIN.packagesWithoutWords()).isEmpty();
    }

    @Test void theRulesAreHeldAgainstSomething() {
        assertThat(HOUSE.arrows().keySet()).containsAll(TABLE.rows().keySet());
        assertThat(ofMain()).hasSizeGreaterThan(150);
        assertThat(MAIN.classNames()).hasSizeGreaterThan(100);
        assertThat(HOUSE.fencesMetByNoClass()).isEmpty();
    }

    @Test void aPlantedArrowIsReportedInBothDirections() {
        var table = Rooms.read("text\nwork text\ndesk work\n");
        assertThat(table.differences(PLANTED.arrows())).contains("text now uses work", "work no longer uses text", "room ui is not in the table");
        assertThat(Rooms.read("text\nwork text\nghost\n").differences(PLANTED.arrows())).contains("room ghost has no class");
    }

    @Test void aPlantedArrowDownwardsOrCycleIsReported() {
        assertThat(Rooms.read("text work\nwork text\n").arrowsNotUpwards()).containsExactly("text uses work");
        assertThat(Rooms.read(TABLE.redrawn(PLANTED.arrows())).arrowsNotUpwards()).isNotEmpty();
        assertThat(Rooms.read("text nowhere\n").arrowsNotUpwards()).containsExactly("text uses nowhere");
    }

    @Test void plantedLibrariesAreReportedEach() {
        var found = PLANTED.librariesOutsideTheirRooms();
        for (var planted : List.of("TalksSql", "DrawsPages", "AsksPrinters", "ShowsWindow", "ReadsJson", "ParsesArguments"))
            assertThat(found).as(planted).anyMatch(f -> f.contains("plaint.planted.desk." + planted));
    }

    @Test void aPlantedCallToTheNetworkIsReported() {
        assertThat(PLANTED.networkUsed()).isNotEmpty().allMatch(f -> f.contains("CallsHome"));
    }

    @Test void plantedProcessesAreReported() {
        assertThat(PLANTED.processesStarted()).anyMatch(f -> f.contains("StartsProgram.built")).anyMatch(f -> f.contains("StartsProgram.executed"));
    }

    @Test void plantedThreadsAreReported() {
        assertThat(PLANTED.threadsStarted()).anyMatch(f -> f.contains("StartsThread.plain")).anyMatch(f -> f.contains("StartsThread.virtual")).anyMatch(f -> f.contains("StartsThread.pool"))
            .noneMatch(f -> f.contains("ui.kit"));
    }

    @Test void plantedStandardStreamsAreReported() {
        assertThat(PLANTED.standardStreamsUsed()).anyMatch(f -> f.contains("Prints.out")).anyMatch(f -> f.contains("Prints.err")).noneMatch(f -> f.contains("planted.cli"));
    }

    @Test void plantedWordsInTheLanguageOfTheMachineAreReported() {
        assertThat(PLANTED.languageOfTheMachine()).hasSize(3).anyMatch(f -> f.contains("SpeaksLocally.number")).anyMatch(f -> f.contains("SpeaksLocally.filled")).anyMatch(f -> f.contains("SpeaksLocally.lower"));
    }

    @Test void aPlantedScreenThatKnowsAnotherIsReported() {
        assertThat(PLANTED.screensUsingEachOther()).isNotEmpty().allMatch(f -> f.contains("LeftView"));
    }

    @Test void aPlantedModelThatKnowsAControlIsReported() {
        assertThat(PLANTED.modelsThatKnowControls()).isNotEmpty().allMatch(f -> f.contains("RightModel"));
    }

    @Test void aPlantedNameIsReported() {
        assertThat(PLANTED.bannedNames()).containsExactly("CaseManager");
    }

    @Test void aPlantedStrangerInTheRootIsReported() {
        assertThat(PLANTED.strangersInTheRoot()).containsExactly("Stranger");
    }

    @Test void plantedSourcesAreReported() {
        assertThat(PLANTED_SOURCES.broadCatches()).hasSize(2).allMatch(f -> f.startsWith("desk/CatchesAll.java"));
        assertThat(new Sources(java.util.Map.of("plaint/a/A.java", "// TO" + "DO later\n")).leftForLater()).hasSize(1);
        assertThat(new Sources(java.util.Map.of("plaint/a/A.java", "x\n".repeat(451))).tooLong()).containsExactly("plaint/a/A.java");
        assertThat(new Sources(java.util.Map.of("plaint/a/A.java", "")).packagesWithoutWords()).containsExactly("plaint/a/");
    }
}
