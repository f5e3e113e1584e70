package plaint.cli;

import plaint.docket.Stage;

/// The stage of a case in words.
final class StageWords {
    private StageWords() { }

    static String key(Stage stage) {
        return switch (stage) {
            case LEAD -> "cli.stage.lead";
            case PURCHASE -> "cli.stage.purchase";
            case AUTHENTICATION -> "cli.stage.authentication";
            case RAID -> "cli.stage.raid";
            case DRAFTED -> "cli.stage.drafted";
            case SUBMITTED -> "cli.stage.submitted";
            case ACCEPTED -> "cli.stage.accepted";
            case TRIAL -> "cli.stage.trial";
            case JUDGMENT -> "cli.stage.judgment";
            case ENFORCEMENT -> "cli.stage.enforcement";
            case FUND -> "cli.stage.fund";
        };
    }
}
