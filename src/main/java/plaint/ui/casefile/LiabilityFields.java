package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import plaint.casefile.Fault;
import plaint.claim.Liability;
import plaint.key.PartyId;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;
import plaint.ui.kit.RecordForm.Field;

/// The fields of those who answer for a part of a claim: who, how, for what, up to what sum and why. One blank group stands ready behind the known ones.
final class LiabilityFields {
    private record Part(Field<PartyId> party, Field<Liability.Kind> kind, Field<Liability.Over> over, Field<Money> upTo, Field<String> basis) { }

    private final List<Part> parts = new ArrayList<>();

    LiabilityFields(RecordForm form, Desktop desktop, List<PartyId> facing, Function<PartyId, String> named, List<Liability> known) {
        for (int i = 0; i <= known.size(); i++) {
            var l = i < known.size() ? known.get(i) : null;
            form.group(desktop.say("claim.liability", i + 1));
            parts.add(new Part(form.choice(desktop.say("claim.liability.party"), facing, l == null ? null : l.party(), named).at("/liabilities/" + i + "/party"),
                form.choice(desktop.say("claim.liability.kind"), List.of(Liability.Kind.values()), l == null ? Liability.Kind.JOINT : l.kind(), k -> desktop.say("claim.liability." + k)),
                form.choice(desktop.say("claim.liability.over"), List.of(Liability.Over.values()), l == null ? Liability.Over.ALL : l.over(), o -> desktop.say("claim.liability." + o)),
                form.money(desktop.say("claim.liability.upTo"), l == null ? null : l.upTo(), Money.CNY).at("/liabilities/" + i + "/upTo"),
                form.area(desktop.say("claim.liability.basis"), l == null ? null : l.basis(), 2)));
        }
    }

    /// A sum or a reason without whoever answers: told, instead of left out.
    List<Fault> halfWritten() {
        var out = new ArrayList<Fault>();
        for (int i = 0; i < parts.size(); i++) {
            var p = parts.get(i);
            if (p.party().get() == null && (p.upTo().get() != null || p.basis().get() != null)) out.add(new Fault("/liabilities/" + i + "/party", "needed", Notice.of("ui.form.needed")));
        }
        return out;
    }

    List<Liability> made() {
        return parts.stream().filter(p -> p.party().get() != null).map(p -> new Liability(p.party().get(), p.kind().get() == null ? Liability.Kind.JOINT : p.kind().get(),
            p.over().get() == null ? Liability.Over.ALL : p.over().get(), p.upTo().get(), p.basis().get())).toList();
    }
}
