package plaint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `deadline` as it is typed.
@Execution(ExecutionMode.CONCURRENT)
class DeadlineCommandTest {
    private static Ran deadline(String options) {
        var line = new ArrayList<Object>(List.of("deadline"));
        line.addAll(List.of(options.split(" ")));
        return Ran.line(line.toArray());
    }

    @ParameterizedTest
    @CsvSource({"--forum cn --event answer --date 2017-01-12, 2017-01-27, 2017-02-03", "--forum cn --period 15d --date 2024-09-13, 2024-09-28, 2024-09-29", "--event limitation --date 2024-02-29, 2027-02-28, 2027-03-01",
        "--period 72h --date 2017-01-09T10:20, 2017-01-12T11:00, 2017-01-12T11:00", "--period 3d --before --clear --date 2017-02-20, 2017-02-16, 2017-02-16",
        "--event appeal --abroad --date 2017-01-12, 2017-02-11, 2017-02-13", "--event answer --service public-notice --date 2022-01-04, 2022-02-18, 2022-02-18",
        "--event preservation-deposit --date 2025-02-15 --court longgang, 2026-02-15, 2026-02-15"})
    void theDayAndItsArithmeticAreTold(String options, String raw, String due) throws Exception {
        var ran = deadline(options + " --json");
        assertThat(ran.code()).isZero();
        assertThat(ran.keys()).startsWith("raw", "due", "safe", "steps");
        assertThat(ran.json().get("raw").asText()).isEqualTo(raw);
        assertThat(ran.json().get("due").asText()).isEqualTo(due);
        assertThat(ran.json().get("steps")).hasSizeGreaterThan(2).allSatisfy(step -> {
            assertThat(step.get("zh").asText()).isNotBlank();
            assertThat(step.get("en").asText()).isNotBlank();
        });
        assertThat(ran.err()).contains("Due " + due);
        assertThat(deadline(options).lastLine()).startsWith("Due " + due + "; counted " + raw);
        assertThat(deadline(options + " --lang zh").lastLine()).startsWith("届满日 " + due + "；计算所得 " + raw);
    }

    @Test void theEventsAreListedInBothLanguages() throws Exception {
        var ran = deadline("--list --json");
        assertThat(ran.code()).isZero();
        assertThat(ran.json().get("events")).hasSizeGreaterThan(20).anySatisfy(e -> {
            assertThat(e.get("key").asText()).isEqualTo("hearing-notice");
            assertThat(e.get("before").asBoolean()).isTrue();
        });
        assertThat(ran.json().get("services")).isNotEmpty();
        assertThat(deadline("--list").out()).contains("answer: the defendant's answer; 15 days from the day the defendant received the complaint [Civil Procedure Law, art. 128]");
        assertThat(deadline("--list --lang zh").out()).contains("answer：被告提出答辩状；自被告收到起诉状副本之日起15日［《民事诉讼法》第一百二十八条］");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--event answer --date 2017-02-30", "--event answer --date yesterday", "--event answer --date 2017-01-12T25:00", "--event none --date 2017-01-12", "--period 15 --date 2017-01-12", "--period 0d --date 2017-01-12",
        "--period 72h --date 2017-01-12", "--period 1m --clear --date 2017-01-12", "--period 9999y --date 2017-01-12", "--event answer --period 1d --date 2017-01-12", "--event answer --before --date 2017-01-12",
        "--event answer --service pigeon --date 2017-01-12", "--period 1d --before --service mail --date 2017-01-12", "--event answer --court nowhere --date 2017-01-12", "--event answer --date 1900-01-01", "--forum xx --event answer --date 2017-01-12",
        "--event answer", "--period 15d", "--date 2017-01-12", "--json"})
    void whatCannotBeCountedIsOneSentenceAndExitTwo(String options) throws Exception {
        var ran = deadline(options);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).hasLineCount(1).doesNotContain("Exception");
        var json = options.equals("--json") ? ran : deadline(options + " --json");
        assertThat(json.keys()).containsExactly("error");
        assertThat(deadline(options + " --lang zh").err()).containsPattern("\\p{IsHan}");
    }
}
