package plaint.docket;

import java.util.List;

/// 庭审日程: everything that happens between the case and its courts, in lists kept in the order they were entered.
public record Docket(List<Hearing> hearings, List<Delivery> deliveries, List<Stay> stays, List<Preservation> preservations, List<Judgment> judgments, List<Appeal> appeals,
                     List<Enforcement> enforcements, List<Interruption> interruptions, List<Due> dues, List<Application> applications) {
    public static final Docket EMPTY = new Docket(null, null, null, null, null, null, null, null, null, null);

    public Docket {
        hearings = list(hearings);
        deliveries = list(deliveries);
        stays = list(stays);
        preservations = list(preservations);
        judgments = list(judgments);
        appeals = list(appeals);
        enforcements = list(enforcements);
        interruptions = list(interruptions);
        dues = list(dues);
        applications = list(applications);
    }

    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    public Docket withHearings(List<Hearing> now) {
        return new Docket(now, deliveries, stays, preservations, judgments, appeals, enforcements, interruptions, dues, applications);
    }

    public Docket withDeliveries(List<Delivery> now) {
        return new Docket(hearings, now, stays, preservations, judgments, appeals, enforcements, interruptions, dues, applications);
    }

    public Docket withStays(List<Stay> now) {
        return new Docket(hearings, deliveries, now, preservations, judgments, appeals, enforcements, interruptions, dues, applications);
    }

    public Docket withPreservations(List<Preservation> now) {
        return new Docket(hearings, deliveries, stays, now, judgments, appeals, enforcements, interruptions, dues, applications);
    }

    public Docket withJudgments(List<Judgment> now) {
        return new Docket(hearings, deliveries, stays, preservations, now, appeals, enforcements, interruptions, dues, applications);
    }

    public Docket withAppeals(List<Appeal> now) {
        return new Docket(hearings, deliveries, stays, preservations, judgments, now, enforcements, interruptions, dues, applications);
    }

    public Docket withEnforcements(List<Enforcement> now) {
        return new Docket(hearings, deliveries, stays, preservations, judgments, appeals, now, interruptions, dues, applications);
    }

    public Docket withInterruptions(List<Interruption> now) {
        return new Docket(hearings, deliveries, stays, preservations, judgments, appeals, enforcements, now, dues, applications);
    }

    public Docket withDues(List<Due> now) {
        return new Docket(hearings, deliveries, stays, preservations, judgments, appeals, enforcements, interruptions, now, applications);
    }

    public Docket withApplications(List<Application> now) {
        return new Docket(hearings, deliveries, stays, preservations, judgments, appeals, enforcements, interruptions, dues, now);
    }

    /// What is handed in with a filing, of one kind of application, in the order entered.
    public List<Application> applications(String kind, int filing) {
        return applications.stream().filter(a -> a.filing() == filing && a.kind().equals(kind)).toList();
    }
}
