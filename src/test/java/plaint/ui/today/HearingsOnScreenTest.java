package plaint.ui.today;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.EditCase;
import plaint.desk.ShowCase;
import plaint.docket.Delivery;
import plaint.docket.Delivery.Attempt;
import plaint.docket.Hearing;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.ui.Backstage;
import plaint.ui.Shots;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Look;

/// Six days before a hearing the first screen says where one has to go and what is still missing, and puts it into the calendar of whoever goes.
class HearingsOnScreenTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 3, 23);
    private static final CaseNo NO = new CaseNo("2016-0001");
    @TempDir Path folder;

    @Test void theHearingsSayRoomAndReadinessAndGoOutAsACalendar() throws Exception {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            new EditCase(b.office).run(new ShowCase(b.office).run(NO), d -> d.docket = d.docket
                .withHearings(List.of(new Hearing("h1", LocalDateTime.of(2018, 3, 29, 9, 30), Hearing.Kind.TRIAL, "第十二法庭", false, null, false, null, null)))
                .withDeliveries(List.of(new Delivery("s1", new PartyId("liu"), "传票", List.of(new Attempt(LocalDate.of(2018, 3, 12), "mail", true, "签收"))))), Notice.of("history.docket.changed", "样本"));
            var model = onScreen(() -> new TodayModel(b.desktop, () -> TODAY));
            onScreen(model::reload);
            await("the board", () -> model.boardProperty().get() != null && model.boardProperty().get().funnel() != null);
            var view = onScreen(() -> new TodayView(model, b.desktop));
            var stage = onScreen(() -> {
                var s = new Stage();
                s.setScene(new Scene(view, 1240, 860));
                Look.apply(s.getScene(), false);
                s.show();
                Gradual.finish();
                view.applyCss();
                view.layout();
                return s;
            });
            onScreen(() -> Shots.take(stage.getScene(), "today-hearing-zh"));
            var said = onScreen(() -> view.lookupAll(".label").stream().filter(Label.class::isInstance).map(n -> ((Label) n).getText()).toList());
            assertThat(said).contains("深圳市龙岗区人民法院 第十二法庭", "周四 09:30", "传票送达 1/3", "证据 27 份齐");

            b.answers.target = folder.resolve("hearings.ics");
            onScreen(() -> {
                view.lookupAll(".button").stream().filter(n -> n instanceof Button k && "导出日历".equals(k.getText())).map(Button.class::cast).findFirst().orElseThrow().fire();
                return null;
            });
            await("the calendar", () -> Files.exists(b.answers.target));
            assertThat(Files.readString(b.answers.target)).contains("BEGIN:VCALENDAR").contains("20180329T013000Z");
            onScreen(stage::close);
        }
    }
}
