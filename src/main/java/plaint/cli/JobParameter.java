package plaint.cli;

import picocli.CommandLine.Parameters;
import plaint.text.Refused;

/// The number of a print job.
final class JobParameter {
    @Parameters(paramLabel = "JOB", descriptionKey = "cli.option.job")
    private String job;

    int no() throws Refused {
        return number(job);
    }

    static int number(String typed) throws Refused {
        if (!typed.strip().matches("[0-9]{1,8}")) throw new Refused("cli.refused.number", typed);
        return Integer.parseInt(typed.strip());
    }
}
