package plaint.docket;

/// What kind of thing happened; `reaches` is the stage a civil case has then reached (null: none of its own), `needs` the stage that must have been reached before.
public enum EventKind {
    LEAD_FOUND(Stage.LEAD, null), TEST_PURCHASE(Stage.PURCHASE, null), AUTHENTICATED(Stage.AUTHENTICATION, null), RAID(Stage.RAID, null),
    COMPLAINT_DRAFTED(Stage.DRAFTED, null), COMPLAINT_SUBMITTED(Stage.SUBMITTED, null), ANNOUNCED(null, null),
    CASE_ACCEPTED(Stage.ACCEPTED, Stage.SUBMITTED), DEFENDANT_ADDED(null, Stage.ACCEPTED), CLAIM_CHANGED(null, Stage.ACCEPTED),
    STAYED(null, Stage.ACCEPTED), RESUMED(null, Stage.ACCEPTED), HEARING(Stage.TRIAL, Stage.ACCEPTED), JUDGMENT(Stage.JUDGMENT, Stage.ACCEPTED),
    ENFORCEMENT(Stage.ENFORCEMENT, Stage.JUDGMENT), RECOVERED(Stage.FUND, Stage.JUDGMENT),
    POLICE_ACCEPTED(null, null), CRIMINAL_FILED(null, null), CONVICTED(null, null), INSPECTION(null, null), TRANSFERRED(null, null), OTHER(null, null);

    private final Stage reaches;
    private final Stage needs;

    EventKind(Stage reaches, Stage needs) {
        this.reaches = reaches;
        this.needs = needs;
    }

    public Stage reaches() {
        return reaches;
    }

    /// True for what may be fixed for a day to come; all else has happened.
    public boolean ahead() {
        return this == HEARING || this == OTHER;
    }

    /// True for what happens at the court of the case: its day is the day there.
    public boolean atCourt() {
        return this == COMPLAINT_SUBMITTED || needs != null && this != RECOVERED;
    }

    public Stage needs() {
        return needs;
    }
}
