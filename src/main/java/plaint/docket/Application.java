package plaint.docket;

import java.time.LocalDate;
import java.util.List;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.text.Money;

/// 申请事项: what the office asks of the court beside the claim, each with the facts its paper must hold. `filing` is the number of the filing it is handed in with, 0 while it
/// waits for one. What a court then ordered stands in records of its own ([Preservation], [Appeal], [Enforcement]).
public sealed interface Application {
    String id();

    int filing();

    /// The same for another filing.
    Application in(int filing);

    /// The name of the kind, as in the case file and in the forum pack's papers: `preservation`, `investigation`, …
    default String kind() {
        return switch (this) {
            case Freeze f -> "preservation";
            case Investigation i -> i.order() ? "investigation-order" : "investigation";
            case EvidenceHold e -> "evidence-preservation";
            case Extension x -> "extension";
            case PublicNotice n -> "public-notice";
            case Withdrawal w -> "withdrawal";
            case AppealPetition a -> "appeal";
            case EnforcementRequest e -> "enforcement";
        };
    }

    /// The court it names; null where it is the one the case is before.
    default String court() {
        return null;
    }

    /// Parties it is directed against; empty: all defendants.
    List<PartyId> against();

    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /// 财产保全申请 (rules on preservation art. 1): an amount, or objects, or both; clear information on assets or leads to them; the guarantee given or why none is needed.
    record Freeze(String id, int filing, boolean beforeSuit, boolean urgent, List<PartyId> against, Money amount, List<Asset> assets, List<String> leads, String reason,
                  Guarantee guarantee, List<ExhibitId> exhibits) implements Application {
        public Freeze {
            against = list(against);
            assets = list(assets);
            leads = list(leads);
            exhibits = list(exhibits);
        }

        @Override public Freeze in(int now) {
            return new Freeze(id, now, beforeSuit, urgent, against, amount, assets, leads, reason, guarantee, exhibits);
        }
    }

    /// One thing to be frozen: whose (null: not known which of them), what it is with where it lies or its number, and its value if known.
    record Asset(Preservation.Kind kind, PartyId party, String what, Money value) { }

    /// 担保: what stands behind an application. `by` is the guarantor as on paper, `code` its credit code or identity number; `no` the number of a policy or a bank's guarantee; `scope` what it
    /// answers for; `things` the assets given as security with their values.
    record Guarantee(Way way, String by, String code, String address, String representative, String post, String phone, String no, Money limit, String scope, List<Thing> things, String reason) {
        public Guarantee {
            things = list(things);
        }
    }

    /// An asset given as security.
    record Thing(String what, Money value) { }

    /// 无需担保（说明理由）、申请人财产担保、第三人财产担保、第三人保证、保险公司保函、金融机构独立保函.
    enum Way { NONE, OWN, OTHER, SURETY, INSURER, BANK }

    /// 调查取证申请 (evidence rules art. 20), or with `order` 调查令申请: who is asked, what for, why the party cannot get it alone, what it shall prove, and what leads there. An order names the
    /// lawyer who bears it and how many days it should be good for.
    record Investigation(String id, int filing, boolean order, String unit, String address, String contact, List<String> evidence, String reason, String proves, String leads, String bearer, int days)
        implements Application {
        public Investigation {
            evidence = list(evidence);
        }

        @Override public List<PartyId> against() {
            return List.of();
        }

        @Override public Investigation in(int now) {
            return new Investigation(id, now, order, unit, address, contact, evidence, reason, proves, leads, bearer, days);
        }
    }

    /// 证据保全申请 (evidence rules art. 25, 26): what evidence, who holds it and where, why it may be lost, the measure wanted, and security where the measure may do harm.
    record EvidenceHold(String id, int filing, List<PartyId> against, List<String> evidence, String holder, String place, String reason, String measure, String proves, Guarantee guarantee)
        implements Application {
        public EvidenceHold {
            against = list(against);
            evidence = list(evidence);
        }

        @Override public EvidenceHold in(int now) {
            return new EvidenceHold(id, now, against, evidence, holder, place, reason, measure, proves, guarantee);
        }
    }

    /// 延期举证申请 (evidence rules art. 54): the period that runs out on `ends`, the day asked for, why, and what will be handed in.
    record Extension(String id, int filing, LocalDate ends, LocalDate asked, String reason, List<String> evidence) implements Application {
        public Extension {
            evidence = list(evidence);
        }

        @Override public List<PartyId> against() {
            return List.of();
        }

        @Override public Extension in(int now) {
            return new Extension(id, now, ends, asked, reason, evidence);
        }
    }

    /// 公告送达申请: on whom, which papers, and why no other way is left; the attempts are those of the docket.
    record PublicNotice(String id, int filing, List<PartyId> against, List<String> papers, String reason) implements Application {
        public PublicNotice {
            against = list(against);
            papers = list(papers);
        }

        @Override public PublicNotice in(int now) {
            return new PublicNotice(id, now, against, papers, reason);
        }
    }

    /// 撤诉申请: the whole suit, or against some.
    record Withdrawal(String id, int filing, List<PartyId> against, String reason) implements Application {
        public Withdrawal {
            against = list(against);
        }

        @Override public Withdrawal in(int now) {
            return new Withdrawal(id, now, against, reason);
        }
    }

    /// 上诉: against which judgment (its id), to which court above, what is asked and on what grounds. `contested` is the part of the sum that is disputed, on which the fee is paid.
    record AppealPetition(String id, int filing, String judgment, String court, List<PartyId> against, List<String> requests, List<String> grounds, Money contested) implements Application {
        public AppealPetition {
            against = list(against);
            requests = list(requests);
            grounds = list(grounds);
        }

        @Override public AppealPetition in(int now) {
            return new AppealPetition(id, now, judgment, court, against, requests, grounds, contested);
        }
    }

    /// 强制执行申请: which judgment (its id), against whom, what was paid since, and what assets are known.
    record EnforcementRequest(String id, int filing, String judgment, String court, List<PartyId> against, Money paid, List<Asset> assets, List<String> leads) implements Application {
        public EnforcementRequest {
            against = list(against);
            assets = list(assets);
            leads = list(leads);
        }

        @Override public EnforcementRequest in(int now) {
            return new EnforcementRequest(id, now, judgment, court, against, paid, assets, leads);
        }
    }
}
