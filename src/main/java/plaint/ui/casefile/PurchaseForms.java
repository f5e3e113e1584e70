package plaint.ui.casefile;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import plaint.casefile.CaseChange;
import plaint.casefile.DocketStory;
import plaint.desk.CaptureListing;
import plaint.docket.EventKind;
import plaint.evidence.Exhibit;
import plaint.evidence.TestPurchase;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Words;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;

/// The forms of a test purchase: the purchase itself, the listing as captured, a sample.
final class PurchaseForms {
    private final CaseModel model;
    private final Desktop desktop;

    PurchaseForms(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    /// The id of the purchase added, or empty where the form was left.
    Optional<String> add() {
        var file = model.file();
        var id = Names.next("purchase", file.purchases().stream().map(TestPurchase::id).toList());
        if (file.shops().isEmpty()) {
            desktop.dialogs().tell(Notice.of("sourcing.refused.noShop"));
            return Optional.empty();
        }
        var blank = new TestPurchase(id, file.shops().getFirst().id(), null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, List.of(), List.of());
        return ask(blank, "sourcing.add.purchase", now -> d -> {
            var all = new ArrayList<>(d.purchases);
            all.add(now);
            d.purchases = all;
            told(d, null, now);
        }, "history.purchase");
    }

    void edit(TestPurchase was) {
        ask(was, "sourcing.edit.purchase", now -> d -> {
            replaced(now).accept(d);
            told(d, was, now);
        }, "history.purchaseEdited");
    }

    /// The story says when it was bought.
    private void told(CaseChange d, TestPurchase was, TestPurchase now) {
        var shop = model.file().shop(now.shop()).name();
        DocketStory.move(d, EventKind.TEST_PURCHASE, was == null || was.ordered() == null ? null : was.ordered().toLocalDate(), now.ordered() == null ? null : now.ordered().toLocalDate(),
            Words.in(Lang.ZH).say("sourcing.story.purchase", now.goods(), shop), Words.in(Lang.EN).say("sourcing.story.purchase", now.goods(), shop), now.exhibits());
    }

    private Consumer<CaseChange> replaced(TestPurchase now) {
        return d -> d.purchases = d.purchases.stream().map(p -> p.id().equals(now.id()) ? now : p).toList();
    }

    private Optional<String> ask(TestPurchase p, String head, java.util.function.Function<TestPurchase, Consumer<CaseChange>> how, String history) {
        var file = model.file();
        var f = new RecordForm(desktop, desktop.say(head));
        f.group(desktop.say("sourcing.order"));
        var shop = f.choice(desktop.say("sourcing.shop"), file.shops(), file.shop(p.shop()), s -> s.name()).needed().at("/shop");
        var goods = f.text(desktop.say("sourcing.goods"), p.goods()).needed();
        var ordered = f.moment(desktop.say("sourcing.ordered"), p.ordered()).at("/ordered");
        var orderNo = f.text(desktop.say("sourcing.orderNo"), p.orderNo());
        var account = f.text(desktop.say("sourcing.account"), p.account());
        var payment = f.text(desktop.say("sourcing.payment"), p.paymentRef());
        var price = f.money(desktop.say("sourcing.price"), p.price(), Money.CNY).at("/price");
        var cost = f.money(desktop.say("sourcing.cost"), p.cost(), Money.CNY).at("/cost");
        f.group(desktop.say("sourcing.parcel"));
        var courier = f.text(desktop.say("sourcing.courier"), p.courier());
        var received = f.moment(desktop.say("sourcing.received"), p.received()).at("/received");
        var receivedAt = f.text(desktop.say("sourcing.receivedAt"), p.receivedAt());
        var receipt = f.text(desktop.say("sourcing.receipt"), p.receipt());
        var seal = f.text(desktop.say("sourcing.sealNo"), p.sealNo());
        var photo = f.choice(desktop.say("sourcing.sealPhoto"), file.exhibits(), p.sealPhoto() == null ? null : file.exhibit(p.sealPhoto()).orElse(null), this::title).at("/sealPhoto");
        f.group(desktop.say("sourcing.opening.group"));
        var opened = f.date(desktop.say("sourcing.opened"), p.opened()).at("/opened");
        var opening = f.text(desktop.say("sourcing.opening"), p.opening()).hint(desktop.say("sourcing.opening.hint"));
        var notary = f.text(desktop.say("sourcing.notary"), p.notaryOffice());
        var deed = f.text(desktop.say("sourcing.deed"), p.certificateNo()).hint("（2016）浙杭证字第0001号");
        var split = f.date(desktop.say("sourcing.split"), p.split()).at("/split");
        var stored = f.text(desktop.say("sourcing.storedAt"), p.storedAt());
        var exhibits = f.several(desktop.say("sourcing.exhibits"), file.exhibits(), file.exhibits().stream().filter(x -> p.exhibits().contains(x.id())).toList(), this::title).at("/exhibits");
        var saved = f.ask(desktop.say("sourcing.save"), () -> new TestPurchase(p.id(), shop.get().id(), goods.get(), account.get(), ordered.get(), orderNo.get(), price.get(), payment.get(), p.listing(), courier.get(),
            received.get(), receivedAt.get(), receipt.get(), seal.get(), photo.get() == null ? null : photo.get().id(), notary.get(), deed.get(), opened.get(), opening.get(), split.get(), stored.get(), cost.get(),
            p.samples(), exhibits.get().stream().map(Exhibit::id).toList()), now -> model.faults(how.apply(now)));
        saved.ifPresent(now -> model.edit(how.apply(now), Notice.of(history, now.goods())));
        return saved.map(TestPurchase::id);
    }

    private String title(Exhibit x) {
        return desktop.lang().of(x.title(), x.latin());
    }

    /// Chooses the captured file, has its digest computed and asks when and where it was seen.
    void capture(TestPurchase p) {
        var files = desktop.dialogs().chooseFiles(desktop.say("sourcing.capture.take"));
        if (files.isEmpty()) return;
        var file = files.getFirst();
        desktop.jobs().run(j -> new CaptureListing(desktop.office()).digest(file), digest -> capture(p, file, digest.hex()));
    }

    private void capture(TestPurchase p, Path file, String digest) {
        var f = new RecordForm(desktop, desktop.say("sourcing.capture"));
        f.text(desktop.say("sourcing.capture.file"), file.getFileName().toString()).fixed();
        f.text(desktop.say("sourcing.digest"), digest).fixed();
        LocalDateTime before = p.listing() == null ? null : p.listing().at();
        var at = f.moment(desktop.say("sourcing.capture.at"), before).needed().at("/listing/at");
        var address = f.text(desktop.say("sourcing.capture.address"), p.listing() == null ? null : p.listing().address());
        var keep = f.check(desktop.say("sourcing.capture.keep"), true);
        var theme = model.opened().themes().stream().map(t -> t.key()).filter("sale"::equals).findFirst().orElse(model.opened().themes().getFirst().key());
        f.ask(desktop.say("sourcing.save"), () -> new TestPurchase.Capture(at.get(), address.get(), null, null), now -> model.faults(replaced(p.withListing(now)))).ifPresent(now ->
            model.verb((seen, job) -> new CaptureListing(desktop.office()).run(seen, p.id(), file, now.at(), now.address(), keep.get() ? theme : null, model.openFiling(), job)));
    }

    /// A sample added (`at` -1) or changed.
    void sample(TestPurchase p, int at) {
        var was = at < 0 ? new TestPurchase.Sample(Names.next(model.no() + "-S", model.file().purchases().stream().flatMap(x -> x.samples().stream()).map(TestPurchase.Sample::id).toList()), free(p), null, null) : p.samples().get(at);
        var f = new RecordForm(desktop, desktop.say(at < 0 ? "sourcing.samples.add" : "sourcing.samples.edit"));
        var id = f.text(desktop.say("sourcing.sample.id"), was.id()).needed().at("/id");
        var use = f.choice(desktop.say("sourcing.sample.use"), List.of(TestPurchase.Use.values()), was.use(), u -> desktop.say("sourcing.use." + u)).needed();
        var seal = f.text(desktop.say("sourcing.sealNo"), was.sealNo()).at("/sealNo");
        var stored = f.text(desktop.say("sourcing.storedAt"), was.storedAt());
        f.ask(desktop.say("sourcing.save"), () -> new TestPurchase.Sample(id.get(), use.get(), seal.get(), stored.get()), now -> model.faults(replaced(with(p, at, now))))
            .ifPresent(now -> model.edit(replaced(with(p, at, now)), Notice.of("history.sampleSplit", now.id(), p.goods())));
    }

    private static TestPurchase.Use free(TestPurchase p) {
        for (var u : TestPurchase.Use.values()) if (p.samples().stream().noneMatch(s -> s.use() == u)) return u;
        return TestPurchase.Use.RESERVE;
    }

    private static TestPurchase with(TestPurchase p, int at, TestPurchase.Sample now) {
        var all = new ArrayList<>(p.samples());
        if (at < 0) all.add(now);
        else all.set(at, now);
        return p.withSamples(all);
    }

    void dropSample(TestPurchase p, int at) {
        var all = new ArrayList<>(p.samples());
        var gone = all.remove(at);
        model.edit(replaced(p.withSamples(all)), Notice.of("history.sampleRemoved", gone.id(), p.goods()));
    }
}
