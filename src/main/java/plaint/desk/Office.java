package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plaint.forum.Forums;
import plaint.fund.Chart;
import plaint.pdf.Fonts;
import plaint.pdf.Unwritable;
import plaint.store.Archive;
import plaint.store.Vault;
import plaint.text.Refused;
import plaint.view.LeadView;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// An open store with everything needed to work on it: archive, vault, forum packs, fonts. One per process and store; every verb is made from one.
/// Thread-safe: reads run beside each other, writes one after another. Cheap to open: packs and fonts are read when first asked for.
public final class Office implements AutoCloseable {
    /// The pack that says what is criminal for leads, which belong to no court yet.
    static final String LEADS_FORUM = "cn";
    private static final Logger LOG = LoggerFactory.getLogger(Office.class);
    static final String OFFENCE = "selling-counterfeits";
    private final Home home;
    private final String who;
    private final Archive archive;
    private final Forums forums;
    private final DueCount dueCount;
    private final Object viewing = new Object();
    private final java.util.concurrent.locks.ReentrantLock refreshing = new java.util.concurrent.locks.ReentrantLock();
    private final java.util.concurrent.atomic.AtomicBoolean ready = new java.util.concurrent.atomic.AtomicBoolean();
    private final CaseWords caseWords = new CaseWords();
    private final MadeSets made = new MadeSets();
    private Fonts fonts;
    private TypesetPapers papers;
    private Chart chart;
    private final LeadsAtHand leadsAtHand;
    private volatile LeadView leads;
    private volatile ArrivingLeads arriving;

    private Office(Home home, String who, Archive archive, DueCount dueCount, Forums forums) {
        this.home = home;
        this.who = who;
        this.archive = archive;
        leadsAtHand = new LeadsAtHand(archive);
        this.forums = forums;
        this.dueCount = dueCount;
    }

    /// Opens the store in `folder`, making it where there is none. Refused where another process holds it (saying who), or the folder cannot be used.
    public static Office open(Path folder, Home home, String who) throws Refused {
        try {
            return open(folder, home, who, Progress.NONE);
        } catch (Cancelled e) {
            throw new IllegalStateException("nobody asked to stop", e);
        }
    }

    /// The same; `progress` is told of a store of an older version being brought up to this one. Cancelled meanwhile, the store is as it was.
    public static Office open(Path folder, Home home, String who, Progress progress) throws Refused, Cancelled {
        var forums = home.packs(folder);
        var dueCount = new DueCount(forums);
        return new Office(home, who, Archive.open(folder, who, dueCount, progress), dueCount, forums);
    }

    /// Opens the store in `folder` to look at it, as [#open] does by itself with one that lies where nothing can be written.
    public static Office look(Path folder, Home home, String who) throws Refused {
        var forums = home.packs(folder);
        var dueCount = new DueCount(forums);
        return new Office(home, who, Archive.look(folder, who, dueCount), dueCount, forums);
    }

    /// Nothing can be saved.
    public boolean looking() {
        return archive.looking();
    }

    public Path folder() {
        return archive.folder();
    }

    public Home home() {
        return home;
    }

    /// Who works here: written into history.
    public String who() {
        return who;
    }

    Archive archive() {
        return archive;
    }

    Vault vault() {
        return archive.vault();
    }

    /// The packs delivered, those of whoever works here, and those that lie with the store.
    public Forums forums() {
        return forums;
    }

    /// Held while what is due in all cases is computed anew.
    java.util.concurrent.locks.ReentrantLock refreshing() {
        return refreshing;
    }

    /// Computes what is due in a case.
    DueCount dueCount() {
        return dueCount;
    }

    /// What cases are found by, read when first asked for.
    CaseWords caseWords() {
        return caseWords;
    }

    /// The sets written since it was opened.
    MadeSets made() {
        return made;
    }

    /// True for the first who asks.
    boolean readied() {
        return !ready.getAndSet(true);
    }

    /// The faces papers are set in, parsed when first asked for and shared by everything that draws.
    synchronized Fonts fonts() throws Refused {
        if (fonts == null) fonts = Fonts.in(home.fonts());
        return fonts;
    }

    /// Sets papers on pages, and knows those it set lately.
    synchronized TypesetPapers papers() throws Refused {
        if (papers == null) papers = new TypesetPapers(new plaint.pdf.Typesetter(fonts()));
        return papers;
    }

    /// The accounts of the ledger, read when first asked for.
    synchronized Chart chart() throws Refused {
        if (chart == null) chart = Chart.read(home.accounts());
        return chart;
    }

    /// All leads in memory, built from the store when first asked for.
    LeadView leads() throws Refused {
        // a lock of its own: building takes seconds, and nobody who asks for fonts shall wait for it
        synchronized (viewing) {
            if (leads == null) leads = LeadView.of(archive, this::criminalLine);
            var moved = archive.moved();
            if (!moved.isEmpty()) {
                var next = new java.util.HashMap<Integer, plaint.lead.Standing>();
                for (var t : archive.read(v -> v.leads().of(moved))) next.put(t.id(), t.standing());
                leads.stand(next);
            }
            return leads;
        }
    }

    /// The criminal line in force on a day, in the smallest unit.
    long criminalLine(LocalDate day) throws Refused {
        return forums.get(LEADS_FORUM).criminalLine(OFFENCE, day).least().minor();
    }

    /// Reads the leads that lists show.
    LeadsAtHand leadsAtHand() {
        return leadsAtHand;
    }

    /// All leads in memory, where they are there already; else null, at once.
    LeadView leadsIfThere() {
        return leads;
    }

    /// A view to be filled while the first list of a store is being taken in.
    LeadView.Filling filling() {
        return new LeadView.Filling(this::criminalLine);
    }

    /// Has the view take in the leads of a list: `filled` while it was taken in, or else read from the store, where there is a view; false where there is none.
    boolean followLeads(LeadView filled) throws Refused {
        synchronized (viewing) {
            if (filled != null) {
                filled.stand(archive.read(v -> v.leads().standings()));
                filled.follow(archive);
                leads = filled;
            } else if (leads != null) leads.follow(archive);
            return leads != null;
        }
    }

    /// After leads changed in a way the view cannot follow; it is built anew when next asked for.
    void forgetLeads() {
        synchronized (viewing) {
            leads = null;
        }
    }

    /// The first leads of a list that is being taken in; null where none is.
    ArrivingLeads arriving() {
        return arriving;
    }

    void arriving(ArrivingLeads now) {
        arriving = now;
    }

    /// A place inside the store for what is only looked at; emptied when the store is opened.
    Path workFolder() throws Refused {
        var folder = archive.work();
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw Unwritable.folder(folder, e);
        }
    }

    /// With all leads at hand they are counted before that is gone: else the next start, which shows how many they are, would have to read them all.
    private void count() {
        if (leads == null || looking()) return;
        try {
            if (archive.read(v -> v.leads().reached()).isEmpty()) new LeadFunnel(this).keep();
        } catch (Refused e) {
            LOG.info("leads are counted at the next start: {}", e.notice().key());
        }
    }

    @Override public synchronized void close() {
        count();
        if (fonts != null) fonts.close();
        archive.close();
    }
}
