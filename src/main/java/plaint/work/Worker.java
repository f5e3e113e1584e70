package plaint.work;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// One process of [Workers], spoken to by questions and answers. Only the time spent waiting for it counts against its limit; one that works and has not been given the processor for half of that
/// time gets up to three times as long, so that a sound file is not refused because the machine is busy.
public final class Worker implements AutoCloseable {
    /// How the virtual machine leaves when its memory is used up.
    static final int OUT_OF_MEMORY = 3;
    private static final int WINDOW = 1 << 16;
    private static final int PAGE = 1 << 12;
    private final Workers home;
    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;
    /// Where the system tells of its memory, in pages; it is asked many times a second. Null where the system has no such file.
    private final RandomAccessFile pages;
    private volatile long until;
    private volatile Lost.Why killedFor;
    private volatile Duration given = Duration.ZERO;
    /// Counts what it was given time for, so that who watches knows when another begins.
    private volatile int turn;
    private int watchedTurn = -1;
    private long watchedSince;
    private Duration workedBefore = Duration.ZERO;
    private long left;
    private boolean midway;
    private long lastUsed = System.nanoTime();

    Worker(Workers home, Process process) {
        this.home = home;
        this.process = process;
        to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        from = new DataInputStream(new BufferedInputStream(new Waiting(process.getInputStream()), WINDOW));
        pages = pages(process.pid());
    }

    private static RandomAccessFile pages(long pid) {
        try {
            return new RandomAccessFile("/proc/" + pid + "/statm", "r");
        } catch (IOException e) {
            return null;
        }
    }

    /// What is said to a worker.
    @FunctionalInterface public interface Question {
        void put(DataOutputStream to) throws IOException;
    }

    /// What it says.
    @FunctionalInterface public interface Answer<T> {
        T read(DataInputStream from) throws IOException;
    }

    /// Puts a question; the worker begins to work on it.
    public void ask(Question question) throws Lost {
        midway = true;
        try {
            question.put(to);
            to.flush();
        } catch (IOException e) {
            throw new Lost(why());
        }
    }

    /// Reads all of the answer, waiting for it no longer than `time`. An answer that makes no sense ends the worker.
    public <T> T answer(Duration time, Answer<T> answer) throws Lost {
        give(time);
        try {
            var read = answer.read(from);
            midway = false;
            return read;
        } catch (IOException e) {
            var why = why();
            kill();
            throw new Lost(why);
        }
    }

    /// While an answer is read: it has come so far that what follows may take as long again.
    public void renew(Duration time) {
        give(time);
    }

    private void give(Duration time) {
        left = time.toNanos();
        given = time;
        turn++;
    }

    private Lost.Why why() {
        try {
            // the pipe breaks a moment before the process is gone
            if (killedFor == null && process.waitFor(500, TimeUnit.MILLISECONDS) && process.exitValue() == OUT_OF_MEMORY) return Lost.Why.MEMORY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return killedFor == null ? Lost.Why.DEATH : killedFor;
    }

    /// Looked at from outside, several times a second.
    void judge(long mostMegabytes) {
        long end = until;
        long now = System.nanoTime();
        if (end != 0 && turn != watchedTurn) {
            watchedTurn = turn;
            watchedSince = now;
            workedBefore = worked();
        }
        if (end != 0 && now - end > 0 && !starved(now)) end(Lost.Why.TIME);
        else if (megabytes() > mostMegabytes) end(Lost.Why.MEMORY);
    }

    /// It works, but has had the processor for less than half of what it was given: others have it. One that does nothing at all waits for something that will not come.
    private boolean starved(long now) {
        long worked = worked().minus(workedBefore).toNanos();
        return now - watchedSince < 3 * given.toNanos() && worked < given.toNanos() / 2 && worked > given.toNanos() / 50;
    }

    private Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void end(Lost.Why why) {
        if (killedFor == null) killedFor = why;
        kill();
    }

    /// Tells it that nobody will ask any more.
    void dismiss() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            kill();
        }
    }

    void await(Duration time) {
        try {
            process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void kill() {
        process.destroyForcibly();
        try {
            if (pages != null) pages.close();
        } catch (IOException e) {
            // nothing was written to it
            return;
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /// Resident memory in megabytes where the system tells it; 0 elsewhere, where the virtual machine's own limits hold.
    synchronized long megabytes() {
        if (pages == null) return 0;
        try {
            var line = new byte[64];
            pages.seek(0);
            int n = pages.read(line);
            int at = 0;
            while (at < n && line[at] != ' ') at++;
            long resident = 0;
            for (at++; at < n && line[at] != ' '; at++) resident = 10 * resident + line[at] - '0';
            return resident * PAGE >> 20;
        } catch (IOException e) {
            // the process ended meanwhile
            return 0;
        }
    }

    boolean idleFor(Duration rest) {
        return System.nanoTime() - lastUsed > rest.toNanos();
    }

    @Override public void close() {
        lastUsed = System.nanoTime();
        home.back(this, !midway);
    }

    /// Counts the time in which a read waits.
    private final class Waiting extends InputStream {
        private final InputStream pipe;

        Waiting(InputStream pipe) {
            this.pipe = pipe;
        }

        @Override public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override public int read(byte[] b, int offset, int size) throws IOException {
            long start = System.nanoTime();
            until = Math.max(1, start + Math.max(1, left));
            try {
                return pipe.read(b, offset, size);
            } finally {
                until = 0;
                left -= System.nanoTime() - start;
            }
        }
    }
}
