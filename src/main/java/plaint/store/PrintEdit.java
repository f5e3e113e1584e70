package plaint.store;

import java.time.temporal.ChronoUnit;
import plaint.print.PrintJob;
import plaint.text.Notice;
import plaint.text.Now;

/// What may be done to the queue of the print room; lives only inside [Archive#write]. Every step is a line of the log.
public final class PrintEdit extends PrintRows {
    private final String who;

    PrintEdit(Handle handle, String who) {
        super(handle);
        this.who = who;
    }

    /// Adds a job under the next number, which is never used twice.
    public PrintJob add(PrintJob job) {
        int no = handle.select("select next_no from print_number where one = 1").mapTo(Integer.class).one();
        handle.execute("update print_number set next_no = ? where one = 1", no + 1);
        var numbered = job.withNo(no);
        handle.execute("insert into print_job (job_no, case_no, filing, body) values (?, ?, ?, ?)", no, job.caseNo().value(), job.filing(), body(numbered));
        log(no, Notice.of("print.log.made", numbered.bound(), numbered.pages()));
        return numbered;
    }

    public void save(PrintJob job, Notice what) {
        handle.execute("update print_job set body = ? where job_no = ?", body(job), job.no());
        if (what != null) log(job.no(), what);
    }

    public void drop(int no) {
        handle.execute("delete from print_job where job_no = ?", no);
        log(no, Notice.of("print.log.dropped"));
    }

    private void log(int no, Notice what) {
        long seq = handle.select("select coalesce(max(seq), 0) + 1 from print_log").mapTo(Long.class).one();
        handle.execute("insert into print_log (seq, happened_at, who, job_no, what, args) values (?, ?, ?, ?, ?, ?)", seq, Now.instant().truncatedTo(ChronoUnit.SECONDS).toString(), who, no, what.key(),
            ArchiveView.json(what.args()));
    }
}
