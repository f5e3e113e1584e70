package plaint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.text.Lang;

/// What the window remembers is there at the next start.
class KeptTest {
    @TempDir Path folder;

    private Settings next() {
        return new Settings(Kept.in(folder.resolve("user/.plaint/settings")));
    }

    @Test void a_choice_is_there_at_the_next_start() {
        var first = next();
        first.keepLang(Lang.ZH);
        first.keepName(" 王律师 = 甲: #1!\\u\t\n2 ");
        first.keepScale(150);
        first.keepContrast(true);
        first.keepStore(folder.resolve("案件 库"));

        var second = next();

        assertThat(second.lang(Lang.EN)).isEqualTo(Lang.ZH);
        assertThat(second.who()).isEqualTo(" 王律师 = 甲: #1!\\u\t\n2 ");
        assertThat(second.scale()).isEqualTo(150);
        assertThat(second.contrast()).isTrue();
        assertThat(second.dark()).isFalse();
        assertThat(second.lastStore()).isEqualTo(folder.resolve("案件 库"));
    }

    @Test void two_windows_do_not_take_back_what_the_other_kept() {
        var one = next();
        var other = next();
        one.keepName("王律师");
        other.keepDark(true);

        assertThat(next().name()).isEqualTo("王律师");
        assertThat(next().dark()).isTrue();
    }

    @Test void a_second_place_given_up_is_forgotten() {
        next().keepSecondPlace(folder, folder.resolve("usb"));
        assertThat(next().secondPlace(folder)).contains(folder.resolve("usb"));

        next().keepSecondPlace(folder, null);

        assertThat(next().secondPlace(folder)).isEmpty();
    }

    @Test void a_damaged_file_costs_the_settings_and_nothing_else() throws IOException {
        Files.createDirectories(folder.resolve("user/.plaint"));
        Files.writeString(folder.resolve("user/.plaint/settings"), "lang=XX\nscale=12345678901\nname=\\u12\n");
        assertThat(next().lang(Lang.EN)).isEqualTo(Lang.EN);
        assertThat(next().scale()).isZero();

        next().keepScale(125);

        assertThat(next().scale()).isEqualTo(125);
    }
}
