package plaint.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.List;
import plaint.key.CaseNo;
import plaint.print.PrintJob;
import plaint.text.Notice;
import plaint.text.Refused;

/// The queue of the print room and its log; lives only inside [Archive#read] or [Archive#write].
public class PrintRows {
    private static final ObjectMapper JOBS = new ObjectMapper().setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE).setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
        .setVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY);
    final Handle handle;

    PrintRows(Handle handle) {
        this.handle = handle;
    }

    /// One line of the log: when (an instant, ISO), who, which job, what happened.
    public record LogLine(long seq, String at, String who, int job, Notice what) { }

    /// All jobs, the newest first.
    public List<PrintJob> jobs() {
        return handle.select("select body from print_job order by job_no desc").map(r -> job(r.getString("body"))).list();
    }

    /// The jobs of one filing, the newest first.
    public List<PrintJob> jobs(CaseNo no, int filing) {
        return handle.select("select body from print_job where case_no = ? and filing = ? order by job_no desc", no.value(), filing).map(r -> job(r.getString("body"))).list();
    }

    public PrintJob job(int no) throws Refused {
        var found = handle.select("select body from print_job where job_no = ?", no).map(r -> job(r.getString("body"))).findOne();
        return found.orElseThrow(() -> new Refused("print.refused.noJob", no));
    }

    /// The newest `limit` lines of the log, newest first.
    public List<LogLine> log(int limit) {
        return handle.select("select * from print_log order by seq desc limit ?", limit).map(r -> new LogLine(r.getLong("seq"), r.getString("happened_at"), r.getString("who"), r.getInt("job_no"),
            new Notice(r.getString("what"), ArchiveView.args(r.getString("args"))))).list();
    }

    private static PrintJob job(String body) throws SQLException {
        try {
            return JOBS.readValue(body, PrintJob.class);
        } catch (JsonProcessingException e) {
            throw new SQLException("a print job is not readable", e);
        }
    }

    static String body(PrintJob job) {
        try {
            return JOBS.writeValueAsString(job);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a print job that cannot be written", e);
        }
    }
}
