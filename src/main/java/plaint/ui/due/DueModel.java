package plaint.ui.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import plaint.desk.AddFollowUp;
import plaint.desk.DueList;
import plaint.desk.StrikeDue;
import plaint.exchange.Listing;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.DueRefresh;

/// What the screen of due dates shows, as of one day.
public final class DueModel {
    private static final int MANY = 1000;
    private static final int ALL = 100_000;
    private final Desktop desktop;
    private final ObjectProperty<LocalDate> today = new SimpleObjectProperty<>();
    private final ObjectProperty<DueList.Result> result = new SimpleObjectProperty<>();
    private final BooleanProperty mine = new SimpleBooleanProperty(false);
    private final BooleanProperty watched = new SimpleBooleanProperty(true);
    private final StringProperty typed = new SimpleStringProperty("");
    private final IntegerProperty pressing = new SimpleIntegerProperty();

    public DueModel(Desktop desktop, LocalDate today) {
        this.desktop = desktop;
        this.today.set(today);
        mine.addListener(o -> reload());
        watched.addListener(o -> reload());
        this.today.addListener(o -> reload());
        // whatever is told of may have made something due, or done with it
        desktop.statusProperty().addListener(o -> count());
    }

    private DueList.Query query(int limit) {
        return new DueList.Query(today.get(), mine.get() ? desktop.office().who() : null, watched.get(), limit, 30);
    }

    public void reload() {
        var q = query(MANY);
        desktop.jobs().run(p -> new DueList(desktop.office()).kept(q), now -> {
            result.set(now);
            if (q.owner() == null) pressing.set(now.counts().pressing());
            DueRefresh.behind(desktop, this::reload);
        });
    }

    /// Only the number in the side bar.
    public void count() {
        desktop.jobs().run(p -> new DueList(desktop.office()).counts(new DueList.Query(today.get())), now -> pressing.set(now.pressing()));
    }

    /// How many are overdue or due today.
    public ObservableValue<Number> pressingBinding() {
        return Bindings.createObjectBinding(pressing::get, pressing);
    }

    public ObjectProperty<LocalDate> todayProperty() {
        return today;
    }

    public ObjectProperty<DueList.Result> resultProperty() {
        return result;
    }

    public BooleanProperty mineProperty() {
        return mine;
    }

    public BooleanProperty watchedProperty() {
        return watched;
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /// The items that the filter leaves.
    public List<DueList.Item> items() {
        if (result.get() == null) return List.of();
        var wanted = typed.get() == null ? "" : typed.get().strip().toLowerCase(Locale.ROOT);
        return result.get().items().stream().filter(i -> (i.line().no() + " " + i.line().title().zh() + " " + i.line().title().en() + " " + i.line().what().zh() + " " + i.line().what().en() + " "
            + i.line().owner() + " " + i.line().due()).toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }

    public void strike(DueList.Item i, String why) {
        desktop.jobs().run(p -> new StrikeDue(desktop.office()).run(i.line().no(), i.line().id(), why), done -> {
            desktop.statusProperty().set(Notice.of("due.status.struck", desktop.lang().of(i.line().what().zh(), i.line().what().en()), i.line().no()));
            reload();
        });
    }

    public void followUp(CaseNo no, LocalDate on, String title, String owner) {
        desktop.jobs().run(p -> new AddFollowUp(desktop.office()).run(no, on, title, owner), done -> {
            desktop.statusProperty().set(Notice.of("due.status.followUp", title, on));
            reload();
        });
    }

    /// Everything due, the hearings ahead and the open cases in which nothing is due, for a spreadsheet of three sheets.
    List<Listing> listings() throws plaint.text.Refused {
        var lang = desktop.lang();
        var all = new DueList(desktop.office()).run(query(ALL));
        var dues = Listing.<DueList.Item>named(desktop.say("due.title")).date(desktop.say("due.column.due"), i -> i.line().due()).date(desktop.say("due.column.safe"), i -> i.line().safe())
            .number(desktop.say("due.column.days"), DueList.Item::days).text(desktop.say("due.column.kind"), i -> desktop.say("due.kind." + i.line().kind()))
            .text(desktop.say("due.column.what"), i -> lang.of(i.line().what().zh(), i.line().what().en())).text(desktop.say("due.column.no"), i -> i.line().no())
            .text(desktop.say("due.column.title"), i -> lang.of(i.line().title().zh(), i.line().title().en())).text(desktop.say("due.column.sum"), i -> lang.of(i.line().sum().zh(), i.line().sum().en()))
            .text(desktop.say("due.column.why"), i -> lang.of(i.line().why().zh(), i.line().why().en())).text(desktop.say("due.column.owner"), i -> i.line().owner()).of(all.items());
        var hearings = Listing.<DueList.Sitting>named(desktop.say("due.hearings")).time(desktop.say("due.column.at"), s -> s.line().at()).text(desktop.say("due.column.no"), s -> s.line().no())
            .text(desktop.say("due.column.title"), s -> lang.of(s.line().title().zh(), s.line().title().en())).text(desktop.say("due.column.court"), s -> lang.of(s.court().zh(), s.court().en()))
            .text(desktop.say("due.column.docketNo"), s -> s.line().docketNo()).text(desktop.say("due.column.room"), s -> s.line().online() ? desktop.say("due.hearings.online") : s.line().room())
            .number(desktop.say("due.column.toServe"), s -> s.line().toServe() - s.line().served()).number(desktop.say("due.column.unready"), s -> s.line().unready()).number(desktop.say("due.column.gaps"), s -> s.line().gaps())
            .text(desktop.say("due.column.owner"), s -> s.line().owner()).of(all.hearings());
        var idle = Listing.<DueList.Idle>named(desktop.say("due.idle")).text(desktop.say("due.column.no"), i -> i.no()).text(desktop.say("due.column.title"), i -> lang.of(i.title().zh(), i.title().en())).of(all.idle());
        return List.of(dues, hearings, idle);
    }
}
