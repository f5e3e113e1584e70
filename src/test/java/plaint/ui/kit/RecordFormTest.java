package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.casefile.Fault;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.ui.Backstage;

/// A form tells at the field what it cannot read, and never drops it.
class RecordFormTest {
    @TempDir Path folder;

    @Test void aDayThatIsNoneStandsAndIsToldWhenTheFieldIsLeft() {
        assertThat(asked("2018-13-05", List.of())).isEmpty();
    }

    @Test void whatIsPastedUnseenIsToldAtItsField() {
        try (var b = Backstage.empty(folder, Lang.ZH)) {
            onScreen(() -> {
                var form = new RecordForm(b.desktop, "当事人");
                var name = form.text("名称", "陈\u200b某").needed();
                var scene = new Scene((Parent) form.content());
                scene.getRoot().applyCss();
                assertThat(doubts(scene.getRoot())).containsExactly("含有看不见或会颠倒前后文字的字符：U+200B。不需要的删去。");
                ((TextField) name.control()).setText("甲\u202eabc\u202c乙");
                assertThat(doubts(scene.getRoot())).containsExactly("含有看不见或会颠倒前后文字的字符：U+202E, U+202C。不需要的删去。");
                ((TextField) name.control()).setText("𠮷野 متجر");
                assertThat(doubts(scene.getRoot())).isEmpty();
            });
        }
    }

    private static List<String> doubts(Parent root) {
        return root.lookupAll(".label").stream().filter(n -> n instanceof Labeled l && n.isVisible() && l.getText() != null && l.getText().contains("U+")).map(n -> ((Labeled) n).getText()).toList();
    }

    @Test void whatIsWrongIsNotDoubtedInTheSameWordsBelow() {
        try (var b = Backstage.empty(folder, Lang.ZH)) {
            var number = Notice.of("party.check.idBirth", "19491331");
            var shown = new ArrayList<String>();
            b.answers.writes.add(form -> { });
            onScreen(() -> {
                var form = new RecordForm(b.desktop, "当事人");
                form.text("证件号码", "110105194913310020").at("/idNumber").warn(x -> List.of(number));
                var content = new Node[1];
                b.answers.looker = (head, node, act) -> {
                    content[0] = node;
                    new Scene((Parent) node).getRoot().applyCss();
                    shown.addAll(doubted(node));
                };
                assertThat(form.ask("保存", () -> "x", x -> List.of(new Fault("/parties/0/idNumber", "idBirth", number)))).isEmpty();
                assertThat(shown).as("before it is saved it is doubted").hasSize(1);
                assertThat(told(content[0])).hasSize(1);
                assertThat(doubted(content[0])).as("told once").isEmpty();
                return true;
            });
        }
    }

    private static List<String> doubted(Node in) {
        return in.lookupAll(".field-doubt").stream().filter(Node::isVisible).map(n -> ((Labeled) n).getText()).toList();
    }

    @Test void ofATextThatWouldFillTheScreenTheBeginningIsShown() {
        assertThat(Kit.beginning("𠮷野家", 3)).isEqualTo("𠮷野家");
        assertThat(Kit.beginning("长𠮷文本", 2)).isEqualTo("长𠮷 ...");
    }

    @Test void theArithmeticOfADayBreaksBeforeItsArrows() {
        assertThat(Kit.stepped("11月29日 立案 + 5日 → 12月4日", 312)).isEqualTo("11月29日 立案 + 5日 → 12月4日");
        assertThat(Kit.stepped("2026年11月29日 生效 + 6个月 → 2027年5月29日 周六 → 2027年5月31日", 320)).isEqualTo("2026年11月29日 生效 + 6个月 → 2027年5月29日 周六\n→ 2027年5月31日");
        assertThat(Kit.stepped("3月19日 通知 + 7日 → 3月26日・《诉讼费用交纳办法》第二十二条", 200)).as("no dot at the end of a line").isEqualTo("3月19日 通知 + 7日 → 3月26日\n《诉讼费用交纳办法》第二十二条");
    }

    @Test void aDayIsReadAsItIsTyped() {
        assertThat(asked("2018年3月5日", List.of())).contains(LocalDate.of(2018, 3, 5));
    }

    @Test void aRuleOfTheCaseKeepsTheFormOpen() {
        assertThat(asked("2018-03-05", List.of(new Fault("/raids/0/on", "future", Notice.of("casefile.fault.future", "2018-03-05", "2017-01-01"))))).isEmpty();
    }

    @Test void aDayThatIsNoneStillStandsWhenEnterIsPressed() {
        try (var b = Backstage.empty(folder, Lang.ZH)) {
            onScreen(() -> {
                var form = new RecordForm(b.desktop, "查处");
                form.date("日期", null);
                var sum = form.money("金额", null, Money.CNY);
                var scene = new Scene((Parent) form.content());
                // only in a window that is looked at a field has the focus and loses it
                var stage = new Stage();
                stage.setScene(scene);
                stage.show();
                stage.requestFocus();
                var picker = picker(scene.getRoot());
                picker.requestFocus();
                picker.getEditor().setText("2099-99-99");
                picker.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "\r", "\r", KeyCode.ENTER, false, false, false, false));
                assertThat(picker.getEditor().getText()).isEqualTo("2099-99-99");
                sum.control().requestFocus();
                assertThat(picker.getEditor().getText()).isEqualTo("2099-99-99");
                assertThat(told(scene.getRoot())).as("the field is left").containsExactly("2099-99-99 不是日期。应为：2016-12-30。");
                // come back to, and Enter pressed once more: what is told stays told until something else is written
                picker.requestFocus();
                picker.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "\r", "\r", KeyCode.ENTER, false, false, false, false));
                assertThat(told(scene.getRoot())).containsExactly("2099-99-99 不是日期。应为：2016-12-30。");
                sum.control().requestFocus();
                ((TextField) sum.control()).setText("-5");
                picker.requestFocus();
                assertThat(told(scene.getRoot())).as("a sum below nought").hasSize(2);
                stage.close();
                return true;
            });
        }
    }

    private static List<String> told(Node in) {
        return in.lookupAll(".field-fault").stream().filter(Node::isVisible).map(n -> ((Labeled) n).getText()).toList();
    }

    @Test void tabLeavesABoxOfRunningTextForTheNextField() {
        try (var _ = Backstage.empty(folder, Lang.ZH)) {
            onScreen(() -> {
                var area = Kit.tabbed(new TextArea());
                var next = new Button("划掉");
                var scene = new Scene(new VBox(area, next));
                scene.getRoot().applyCss();
                area.requestFocus();
                area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false));
                assertThat(area.getText()).isEmpty();
                assertThat(scene.getFocusOwner()).isSameAs(next);
                return true;
            });
        }
    }

    private Optional<LocalDate> asked(String typed, List<Fault> faults) {
        try (var b = Backstage.empty(folder, Lang.ZH)) {
            return onScreen(() -> {
                var form = new RecordForm(b.desktop, "查处");
                var day = form.date("日期", null).at("/on");
                b.answers.writes.add(shown -> {
                    var picker = picker(shown);
                    picker.getEditor().setText(typed);
                    picker.commitValue();
                    assertThat(picker.getEditor().getText()).isIn(typed, "2018-03-05");
                });
                return form.ask("保存", day::get, made -> faults);
            });
        }
    }

    private static DatePicker picker(Node in) {
        return switch (in) {
            case DatePicker d -> d;
            case ScrollPane s -> picker(s.getContent());
            case Pane p -> p.getChildren().stream().map(RecordFormTest::picker).filter(java.util.Objects::nonNull).findFirst().orElse(null);
            default -> null;
        };
    }

    @Test void otherChoicesAreOfferedWhetherOneWasTakenOrNot() {
        try (var b = Backstage.empty(folder, Lang.ZH)) {
            onScreen(() -> {
                var form = new RecordForm(b.desktop, "立卷");
                var court = form.choice("法院", List.of("甲", "乙"), null, x -> x);
                court.offer(List.of("乙", "丙"));
                var box = (javafx.scene.control.ComboBox<?>) court.control();
                assertThat(box.getItems().toString()).isEqualTo("[乙, 丙]");
                box.getSelectionModel().select(0);
                court.offer(List.of("乙", "丁"));
                assertThat(box.getValue()).isEqualTo("乙");
                court.offer(List.of("丁"));
                assertThat(box.getValue()).isNull();
            });
        }
    }

    @Test void enterInABoxIsTheActOfTheForm() {
        try (var b = Backstage.empty(folder, Lang.ZH)) {
            onScreen(() -> {
                var form = new RecordForm(b.desktop, "添加数额");
                var adopted = form.check("采用这一数额", true);
                var save = new Button("保存");
                save.setDefaultButton(true);
                var saved = new ArrayList<String>();
                save.setOnAction(e -> saved.add("once"));
                var scene = new Scene(new VBox(form.content(), save));
                scene.getRoot().applyCss();
                adopted.control().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "\r", "\r", KeyCode.ENTER, false, false, false, false));
                adopted.control().fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "\r", "\r", KeyCode.ENTER, false, false, false, false));
                assertThat(saved).containsExactly("once");
                assertThat(((CheckBox) adopted.control()).isSelected()).isTrue();
            });
        }
    }

    @Test void whereThereIsNothingToTickItIsSaid() {
        try (var b = Backstage.empty(folder, Lang.ZH)) {
            onScreen(() -> {
                var form = new RecordForm(b.desktop, "查处与查扣");
                form.several("办案机关", List.<String>of(), List.of(), x -> x);
                var scene = new Scene((Parent) form.content());
                scene.getRoot().applyCss();
                assertThat(scene.getRoot().lookupAll(".label").stream().map(n -> ((Labeled) n).getText())).contains("还没有可选的");
            });
        }
    }

    @Test void aDayComeToByTheKeyboardIsWrittenOver() {
        try (var b = Backstage.empty(folder, Lang.ZH)) {
            var stage = onScreen(() -> {
                var form = new RecordForm(b.desktop, "利息计算");
                form.date("起算日", LocalDate.of(2020, 1, 1));
                var shown = new Stage();
                shown.setScene(new Scene((Parent) form.content()));
                shown.show();
                shown.requestFocus();
                picker(shown.getScene().getRoot()).requestFocus();
                return shown;
            });
            onScreen(() -> {
                assertThat(picker(stage.getScene().getRoot()).getEditor().getSelectedText()).isEqualTo("2020-01-01");
                stage.close();
            });
        }
    }

    @Test void aFilterIsLeftWithoutAQuestion() {
        try (var b = Backstage.empty(folder, Lang.ZH)) {
            onScreen(() -> {
                var form = new RecordForm(b.desktop, "筛选").savingNothing();
                form.text("品牌", "甲");
                assertThat(Filled.in(form.content())).isEmpty();
                var record = new RecordForm(b.desktop, "查处");
                record.text("见证人", "甲");
                assertThat(Filled.in(record.content())).containsExactly("甲");
            });
        }
    }
}
