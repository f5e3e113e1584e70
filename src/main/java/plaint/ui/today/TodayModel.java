package plaint.ui.today;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plaint.desk.DueList;
import plaint.desk.StrikeDue;
import plaint.desk.TodayBoard;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.DueRefresh;

/// The first screen's board, read anew each time the screen is shown.
public final class TodayModel {
    private final Desktop desktop;
    private final Supplier<LocalDate> today;
    private final ReadOnlyObjectWrapper<TodayBoard.Board> board = new ReadOnlyObjectWrapper<>();
    private boolean mine;
    private boolean begun;
    private boolean anew;

    /// `today` says which day it is.
    public TodayModel(Desktop desktop, Supplier<LocalDate> today) {
        this.desktop = desktop;
        this.today = today;
    }

    /// With the beginning of the board, read just now: the first picture is drawn before the rest is asked for.
    public TodayModel(Desktop desktop, Supplier<LocalDate> today, TodayBoard.Board first) {
        this(desktop, today);
        board.set(first);
        begun = true;
    }

    public void reload() {
        if (begun) {
            begun = false;
            desktop.jobs().afterPicture(this::reload);
            return;
        }
        var all = new DueList.Query(today.get());
        var query = mine ? all.mine(desktop.office().who()) : all;
        var lang = desktop.lang();
        desktop.jobs().run(p -> {
            TodayView.names(lang);
            return new TodayBoard(desktop.office()).run(query);
        }, now -> {
            var before = board.get();
            board.set(before == null || now.funnel() != null ? now : now.with(before.funnel()));
            anew = now.funnel() == null;
            shown();
        });
    }

    /// What the board does not wait for: the leads counted anew where they changed, and what is due where packs did.
    private void shown() {
        DueRefresh.behind(desktop, this::reload);
        if (anew) desktop.jobs().behind(p -> new TodayBoard(desktop.office()).funnel(), funnel -> {
            if (!funnel.equals(board.get().funnel())) board.set(board.get().with(funnel));
        });
    }

    public ReadOnlyObjectProperty<TodayBoard.Board> boardProperty() {
        return board.getReadOnlyProperty();
    }

    /// The first gaps of all cases, read when they are asked for.
    void gaps(int limit, Consumer<List<TodayBoard.OpenGap>> then) {
        desktop.jobs().run(p -> new TodayBoard(desktop.office()).gaps(Now.today(), limit), then);
    }

    /// Strikes something due, and says so; `why` is empty for a follow-up.
    void strike(DueList.Item i, String why) {
        desktop.jobs().run(p -> new StrikeDue(desktop.office()).run(i.line().no(), i.line().id(), why), done -> {
            desktop.statusProperty().set(Notice.of("due.status.struck", desktop.lang().of(i.line().what().zh(), i.line().what().en()), i.line().no()));
            reload();
        });
    }

    LocalDate today() {
        return today.get();
    }

    public boolean mine() {
        return mine;
    }

    /// Only what I am in charge of, or everybody's.
    public void mine(boolean only) {
        mine = only;
        reload();
    }
}
