package plaint.ui.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import plaint.casefile.CaseChange;
import plaint.casefile.Fault;
import plaint.casefile.Seat;
import plaint.claim.ClaimVersion;
import plaint.claim.Complaint;
import plaint.claim.Factor;
import plaint.claim.Head;
import plaint.claim.Voucher;
import plaint.forum.DamageRules;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;

/// The forms of the claim tab; each ends in one change of the case, saved by the desk.
final class ClaimForms {
    private final CaseModel model;
    private final Desktop desktop;

    ClaimForms(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    /// An exhibit as it is chosen: number and title.
    String exhibit(ExhibitId id) {
        var x = model.file().exhibit(id).orElseThrow();
        var title = desktop.lang().of(x.title(), x.latin());
        return model.opened().numbers().of(id).map(n -> desktop.say("ui.exhibit", n.number()) + "  " + title).orElse(title);
    }

    List<ExhibitId> exhibits() {
        return model.file().exhibits().stream().map(x -> x.id()).toList();
    }

    private void save(Consumer<CaseChange> how, String what) {
        model.edit(how, Notice.of("history.claim", desktop.say(what)));
    }

    private static Consumer<CaseChange> heads(int version, UnaryOperator<List<Head>> how) {
        return d -> d.claims = d.claims.stream().map(v -> v.no() == version ? v.withHeads(how.apply(v.heads())) : v).toList();
    }

    private static List<Head> with(List<Head> all, int at, Head now) {
        var out = new ArrayList<>(all);
        if (at < 0) out.add(now);
        else out.set(at, now);
        return out;
    }

    /// A head: `at` -1 makes a new one. On a version handed in only the estimates can be changed.
    void head(ClaimVersion v, int at, DamageRules rules, boolean frozen) {
        var was = at < 0 ? null : v.heads().get(at);
        var form = new RecordForm(desktop, desktop.say(at < 0 ? "claim.head.add" : "claim.head.edit"));
        var kind = frozen ? null : form.choice(desktop.say("claim.field.kind"), rules.heads().stream().map(h -> Head.Kind.valueOf(h.key())).filter(k -> k != Head.Kind.H).toList(), was == null ? null : was.kind(),
            k -> k + "  " + kind(rules, k)).needed();
        var label = frozen ? null : form.text(desktop.say("claim.field.label"), was == null ? "" : was.label()).hint(desktop.say("claim.field.label.hint"));
        var latin = frozen ? null : form.text(desktop.say("claim.field.latin"), was == null ? "" : was.latin());
        var basis = frozen ? null : form.area(desktop.say("claim.field.basis"), was == null ? "" : was.basis(), 3).hint(desktop.say("claim.field.basis.hint")).at("/basis");
        var claimed = frozen ? null : form.money(desktop.say("claim.field.claimed"), was == null ? null : was.claimed(), Money.CNY).needed().at("/claimed").hint("120000");
        var low = form.money(desktop.say("claim.field.low"), was == null ? null : was.low(), Money.CNY).at("/low");
        var high = form.money(desktop.say("claim.field.high"), was == null ? null : was.high(), Money.CNY).at("/high");
        var reference = frozen ? null : form.check(desktop.say("claim.field.reference"), was != null && was.reference());
        form.ask(desktop.say("claim.save"), () -> {
            if (frozen) return new Head(was.kind(), was.label(), was.latin(), was.basis(), was.inputs(), was.claimed(), low.get(), high.get(), was.methods(), was.reference(), was.method());
            var name = label.get() == null ? kindZh(rules, kind.get()) : label.get();
            var english = latin.get() == null && label.get() == null ? kindEn(rules, kind.get()) : latin.get();
            return new Head(kind.get(), name, english, basis.get(), was == null ? null : was.inputs(), claimed.get(), low.get(), high.get(), was == null ? null : was.methods(), reference.get(), was == null ? null : was.method());
        }, h -> {
            var faults = new ArrayList<>(model.faults(heads(v.no(), all -> with(all, at, h))));
            // the complaint gives a reason for each sum; asked for here, not when the papers are drafted
            if (!frozen && !h.reference() && (h.basis() == null || h.basis().isBlank())) faults.add(new Fault("/basis", "needed", Notice.of("ui.form.needed")));
            return faults;
        }).ifPresent(h -> save(heads(v.no(), all -> with(all, at, h)), at < 0 ? "claim.head.add" : "claim.head.edit"));
    }

    private String kind(DamageRules rules, Head.Kind k) {
        return desktop.lang().of(kindZh(rules, k), kindEn(rules, k));
    }

    private static String kindZh(DamageRules rules, Head.Kind k) {
        return rules.heads().stream().filter(h -> h.key().equals(k.name())).findFirst().map(h -> h.name().zh()).orElse(k.name());
    }

    private static String kindEn(DamageRules rules, Head.Kind k) {
        return rules.heads().stream().filter(h -> h.key().equals(k.name())).findFirst().map(h -> h.name().en()).orElse(k.name());
    }

    void removeHead(ClaimVersion v, int at) {
        var h = v.heads().get(at);
        if (desktop.dialogs().confirm(desktop.say("claim.head.remove.ask", h.label()), desktop.say("claim.head.remove.detail", h.claimed().grouped()), desktop.say("claim.head.remove")))
            save(heads(v.no(), all -> {
                var out = new ArrayList<>(all);
                out.remove(at);
                return out;
            }), "claim.head.remove");
    }

    /// One figure of the pleaded method; `input` -1 adds one. The sum of the head follows.
    void input(ClaimVersion v, int at, int input) {
        var h = v.heads().get(at);
        var was = input < 0 ? null : h.inputs().get(input);
        var form = new RecordForm(desktop, desktop.say(input < 0 ? "claim.input.add" : "claim.input.edit", desktop.lang().of(h.label(), h.latin())));
        var line = form.text(desktop.say("claim.field.line"), was == null ? h.inputs().isEmpty() ? h.label() : h.inputs().getLast().line() : was.line()).needed();
        var name = form.text(desktop.say("claim.field.figure"), was == null ? "" : was.name()).needed();
        var value = form.decimal(desktop.say("claim.field.value"), was == null ? null : was.value()).needed().at("/inputs");
        var unit = form.text(desktop.say("claim.field.unit"), was == null ? "" : was.unit());
        var divides = form.check(desktop.say("claim.field.divides"), was != null && was.divides());
        var exhibit = form.choice(desktop.say("claim.field.exhibit"), exhibits(), was == null ? null : was.exhibit(), this::exhibit);
        form.ask(desktop.say("claim.save"), () -> {
            var all = new ArrayList<>(h.inputs());
            var now = new Head.Input(line.get(), name.get(), value.get(), unit.get(), exhibit.get(), divides.get());
            if (input < 0) all.add(now);
            else all.set(input, now);
            return h.withInputs(all);
        }, now -> model.faults(heads(v.no(), all -> with(all, at, now)))).ifPresent(now -> save(heads(v.no(), all -> with(all, at, now)), "claim.input.history"));
    }

    void removeInput(ClaimVersion v, int at, int input) {
        var h = v.heads().get(at);
        var left = new ArrayList<>(h.inputs());
        left.remove(input);
        save(heads(v.no(), all -> with(all, at, h.withInputs(left))), "claim.input.remove");
    }

    /// The figures of one of the pack's methods, kept beside the one pleaded.
    void method(ClaimVersion v, int at, DamageRules.Method m, DamageRules rules) {
        var h = v.heads().get(at);
        int there = -1;
        for (int i = 0; i < h.methods().size(); i++) if (m.key().equals(h.methods().get(i).key())) there = i;
        var was = there < 0 ? null : h.methods().get(there);
        var form = new RecordForm(desktop, desktop.lang().of(m.name().zh(), m.name().en()));
        var values = new ArrayList<RecordForm.Field<BigDecimal>>();
        var proofs = new ArrayList<RecordForm.Field<ExhibitId>>();
        for (int i = 0; i < m.inputs().size(); i++) {
            var in = m.inputs().get(i);
            var old = was == null || i >= was.inputs().size() ? null : was.inputs().get(i);
            values.add(form.decimal(desktop.lang().of(in.name().zh() + "（" + in.unit().zh() + "）", in.name().en() + " (" + in.unit().en() + ")"), old == null ? null : old.value()).needed().at("/inputs"));
            proofs.add(form.choice(desktop.say("claim.field.exhibit"), exhibits(), old == null ? null : old.exhibit(), this::exhibit));
        }
        var note = form.area(desktop.say("claim.field.note"), was == null ? "" : was.note(), 2).hint(desktop.lang().of(m.note().zh(), m.note().en()));
        int place = there;
        form.ask(desktop.say("claim.save"), () -> {
            var inputs = new ArrayList<Head.Input>();
            for (int i = 0; i < m.inputs().size(); i++) {
                var in = m.inputs().get(i);
                inputs.add(new Head.Input(h.label(), rules.onPaper(in.name()), values.get(i).get(), rules.onPaper(in.unit()), proofs.get(i).get(), in.divides()));
            }
            var all = new ArrayList<>(h.methods());
            var now = new Head.Method(m.key(), m.name().zh(), m.name().en(), inputs, note.get());
            if (place < 0) all.add(now);
            else all.set(place, now);
            return h.withMethods(all);
        }, now -> model.faults(heads(v.no(), all -> with(all, at, now)))).ifPresent(now -> save(heads(v.no(), all -> with(all, at, now)), "claim.method.history"));
    }

    /// Pleads another method of the head.
    void plead(ClaimVersion v, int at, int method, DamageRules rules) {
        var h = v.heads().get(at);
        var name = rules.methods(h.kind().name()).stream().filter(m -> m.key().equals(h.method())).findFirst().map(m -> m.name());
        var now = h.pleading(method, name.map(n -> n.zh()).orElse(h.label()), name.map(n -> n.en()).orElse(h.latin()));
        save(heads(v.no(), all -> with(all, at, now)), "claim.method.pleaded");
    }

    /// A new version: a copy of the last one of the same party, with its day and reason.
    void version() {
        var file = model.file();
        var form = new RecordForm(desktop, desktop.say("claim.version.new"));
        var parties = file.seats().stream().filter(s -> s.role() == Seat.Role.PLAINTIFF || s.role() == Seat.Role.DEFENDANT).map(s -> s.party()).distinct().toList();
        var plaintiffs = file.seats().stream().filter(s -> s.role() == Seat.Role.PLAINTIFF).map(s -> s.party()).toList();
        var by = form.choice(desktop.say("claim.field.by"), parties, plaintiffs.isEmpty() ? null : plaintiffs.getFirst(), this::party).needed();
        var on = form.date(desktop.say("claim.field.on"), null).needed().at("/on");
        var reason = form.area(desktop.say("claim.field.reason"), "", 3).needed();
        var latin = form.text(desktop.say("claim.field.reason.latin"), "");
        var election = form.choice(desktop.say("claim.field.election"), List.of(ClaimVersion.Election.values()), file.currentClaim().map(ClaimVersion::election).orElse(ClaimVersion.Election.CONTRACT),
            e -> desktop.say("ui.election." + e)).needed();
        form.ask(desktop.say("claim.version.make"), () -> {
            var claims = plaintiffs.contains(by.get()) ? null : by.get();
            var last = file.claims().stream().filter(v -> java.util.Objects.equals(v.by(), claims)).max(java.util.Comparator.comparingInt(ClaimVersion::no));
            int no = file.claims().stream().mapToInt(ClaimVersion::no).max().orElse(0) + 1;
            return new ClaimVersion(no, on.get(), reason.get(), latin.get(), election.get(), last.map(ClaimVersion::heads).orElse(null), last.map(ClaimVersion::nonMoney).orElse(null),
                last.map(ClaimVersion::principal).orElse(claims == null ? null : plaintiffs), last.map(ClaimVersion::joint).orElse(null), claims, last.map(ClaimVersion::liabilities).orElse(null));
        }, v -> model.faults(added(v))).ifPresent(v -> save(added(v), "claim.version.new"));
    }

    private static Consumer<CaseChange> added(ClaimVersion v) {
        return d -> {
            var all = new ArrayList<>(d.claims);
            all.add(v);
            d.claims = all;
        };
    }

    /// What a version says beside its heads: day, reason, election, requests other than money, who answers.
    void terms(ClaimVersion v) {
        var form = new RecordForm(desktop, desktop.say("claim.version.edit"));
        var on = form.date(desktop.say("claim.field.on"), v.on()).needed().at("/on");
        var reason = form.area(desktop.say("claim.field.reason"), v.reason(), 3);
        var latin = form.text(desktop.say("claim.field.reason.latin"), v.latinReason());
        var election = form.choice(desktop.say("claim.field.election"), List.of(ClaimVersion.Election.values()), v.election(), e -> desktop.say("ui.election." + e)).needed();
        var others = form.lines(desktop.say("claim.field.nonMoney"), v.nonMoney(), 3);
        var facing = model.file().seats().stream().filter(s -> s.role() == (v.by() == null ? Seat.Role.DEFENDANT : Seat.Role.PLAINTIFF)).map(s -> s.party()).toList();
        var principal = form.several(desktop.say("claim.field.principal"), facing, v.principal(), this::party);
        var joint = form.several(desktop.say("claim.field.joint"), facing, v.joint(), this::party);
        var parts = new LiabilityFields(form, desktop, facing, this::party, v.liabilities());
        form.ask(desktop.say("claim.save"), () -> new ClaimVersion(v.no(), on.get(), reason.get(), latin.get(), election.get(), v.heads(), others.get(), principal.get(), joint.get(), v.by(), parts.made()),
            now -> parts.halfWritten().isEmpty() ? model.faults(replaced(now)) : parts.halfWritten()).ifPresent(now -> save(replaced(now), "claim.version.edit"));
    }

    private static Consumer<CaseChange> replaced(ClaimVersion now) {
        return d -> d.claims = d.claims.stream().map(v -> v.no() == now.no() ? now : v).toList();
    }

    String party(PartyId id) {
        var p = model.file().party(id);
        return desktop.lang().of(p.name(), p.latin());
    }

    void factor(DamageRules.WeighedFactor f) {
        var was = model.file().damages().factors().stream().filter(x -> x.key().equals(f.key())).findFirst();
        var form = new RecordForm(desktop, desktop.lang().of(f.name().zh(), f.name().en()));
        var weight = form.choice(desktop.say("claim.field.weight"), List.of(0, 1, 2, 3), was.map(Factor::weight).orElse(0), w -> w + "  " + desktop.say("claim.weight." + w)).needed().at("/weight");
        var reasoning = form.area(desktop.say("claim.field.reasoning"), was.map(Factor::reasoning).orElse(""), 4);
        var exhibits = form.several(desktop.say("claim.field.exhibits"), exhibits(), was.map(Factor::exhibits).orElse(List.of()), this::exhibit);
        form.ask(desktop.say("claim.save"), () -> new Factor(f.key(), weight.get(), exhibits.get(), reasoning.get()), now -> model.faults(factor(now)))
            .ifPresent(now -> save(factor(now), "claim.factor.history"));
    }

    private static Consumer<CaseChange> factor(Factor now) {
        return d -> {
            var all = new ArrayList<>(d.damages.factors());
            all.removeIf(x -> x.key().equals(now.key()));
            all.add(now);
            d.damages = d.damages.withFactors(all);
        };
    }

    /// `was` null makes a new one.
    void voucher(Voucher was) {
        var form = new RecordForm(desktop, desktop.say(was == null ? "claim.voucher.add" : "claim.voucher.edit"));
        var kind = form.choice(desktop.say("claim.field.kind"), List.of(Voucher.Kind.values()), was == null ? null : was.kind(), k -> desktop.say("claim.voucher." + k)).needed();
        var payee = form.text(desktop.say("claim.field.payee"), was == null ? "" : was.payee());
        var on = form.date(desktop.say("claim.field.paidOn"), was == null ? null : was.on()).at("/on");
        var amount = form.money(desktop.say("claim.field.amount"), was == null ? null : was.amount(), Money.CNY).needed().at("/amount");
        var number = form.text(desktop.say("claim.field.number"), was == null ? "" : was.number());
        var exhibit = form.choice(desktop.say("claim.field.exhibit"), exhibits(), was == null ? null : was.exhibit(), this::exhibit);
        var id = was == null ? fresh("voucher-", model.file().damages().vouchers().stream().map(Voucher::id).toList()) : was.id();
        form.ask(desktop.say("claim.save"), () -> new Voucher(id, kind.get(), payee.get(), on.get(), amount.get(), number.get(), exhibit.get()), now -> model.faults(voucher(now, was)))
            .ifPresent(now -> save(voucher(now, was), "claim.voucher.history"));
    }

    private static Consumer<CaseChange> voucher(Voucher now, Voucher was) {
        return d -> d.damages = d.damages.withVouchers(put(d.damages.vouchers(), now, was));
    }

    void removeVoucher(Voucher was) {
        save(d -> d.damages = d.damages.withVouchers(put(d.damages.vouchers(), null, was)), "claim.voucher.remove");
    }

    void complaint(Complaint was) {
        var form = new RecordForm(desktop, desktop.say(was == null ? "claim.complaint.add" : "claim.complaint.edit"));
        var shops = model.file().shops().stream().map(s -> s.id()).toList();
        var shop = form.choice(desktop.say("claim.field.shop"), shops, was == null ? null : was.shop(), s -> model.file().shop(s).name()).needed();
        var consumer = form.text(desktop.say("claim.field.consumer"), was == null ? "" : was.consumer()).needed();
        var on = form.date(desktop.say("claim.field.complainedOn"), was == null ? null : was.on()).needed().at("/on");
        var order = form.text(desktop.say("claim.field.order"), was == null ? "" : was.orderNo());
        var paid = form.money(desktop.say("claim.field.paid"), was == null ? null : was.paid(), Money.CNY).at("/paid");
        var subject = form.area(desktop.say("claim.field.subject"), was == null ? "" : was.subject(), 2);
        var refunded = form.money(desktop.say("claim.field.refunded"), was == null ? null : was.refunded(), Money.CNY).at("/refunded");
        var refundedOn = form.date(desktop.say("claim.field.refundedOn"), was == null ? null : was.refundedOn()).at("/refundedOn");
        var refundedBy = form.choice(desktop.say("claim.field.refundedBy"), List.of(Complaint.RefundedBy.values()), was == null ? null : was.refundedBy(), r -> desktop.say("claim.refund." + r));
        var exhibit = form.choice(desktop.say("claim.field.exhibit"), exhibits(), was == null ? null : was.exhibit(), this::exhibit);
        var id = was == null ? fresh("complaint-", model.file().damages().complaints().stream().map(Complaint::id).toList()) : was.id();
        form.ask(desktop.say("claim.save"), () -> new Complaint(id, shop.get(), consumer.get(), on.get(), order.get(), paid.get(), subject.get(), refunded.get(), refundedOn.get(), refundedBy.get(), exhibit.get()),
            now -> model.faults(complaint(now, was))).ifPresent(now -> save(complaint(now, was), "claim.complaint.history"));
    }

    private static Consumer<CaseChange> complaint(Complaint now, Complaint was) {
        return d -> d.damages = d.damages.withComplaints(put(d.damages.complaints(), now, was));
    }

    void removeComplaint(Complaint was) {
        save(d -> d.damages = d.damages.withComplaints(put(d.damages.complaints(), null, was)), "claim.complaint.remove");
    }

    /// `now` in the place of `was`, at the end where there was none; away where `now` is null.
    static <T> List<T> put(List<T> all, T now, T was) {
        var out = new ArrayList<>(all);
        int at = was == null ? -1 : out.indexOf(was);
        if (at < 0 && now != null) out.add(now);
        else if (at >= 0 && now == null) out.remove(at);
        else if (at >= 0) out.set(at, now);
        return out;
    }

    static String fresh(String begin, List<String> taken) {
        int n = 1;
        while (taken.contains(begin + n)) n++;
        return begin + n;
    }

    /// Head D anew from the vouchers: a line for each.
    void takeVouchers(ClaimVersion v, int at) {
        var inputs = model.file().damages().vouchers().stream()
            .map(x -> new Head.Input(x.id(), desktop.say("claim.voucher." + x.kind()), x.amount().amount(), "元", x.exhibit(), false)).toList();
        save(heads(v.no(), all -> with(all, at, all.get(at).withInputs(inputs))), "claim.voucher.taken");
    }
}
