package plaint.ui.kit;

import java.util.Map;
import plaint.key.CaseNo;

/// Somewhere the window can go; screens name places instead of knowing each other.
public sealed interface Place {
    /// A screen of the side bar by its key (`today`, `leads`, `cases`, …), with what it is to show: the screen says which names it knows.
    record Screen(String key, Map<String, String> query) implements Place {
        public Screen(String key) {
            this(key, Map.of());
        }
    }

    /// A tab of a case by its key (`story`, `claim`, `docket`, …); `item` is what to select on it, or empty.
    record InCase(CaseNo no, String tab, String item) implements Place {
        public InCase(CaseNo no, String tab) {
            this(no, tab, "");
        }
    }
}
