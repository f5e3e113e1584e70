package plaint.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;
import plaint.work.Sweep;

/// A whole store in one file: the database as it is between two writes, the exhibits, whatever else lies with the store, and a list of all of it with size and digest. Written beside,
/// read again and compared before it gets its name. Taken out again only after every entry was compared with the list: a backup is data, and nothing in it is run.
public final class Backup {
    /// The list, one line an entry: digest, size, path. Its first line says what this is.
    static final String LIST = "plaint-backup.txt";
    private static final String FIRST = "plaint-backup 1";
    private static final String DATABASE = StoreAddress.NAME + ".mv.db";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (\\d{1,15}) ([^\\n]{1,400})");
    private static final Pattern EXHIBIT = Pattern.compile("vault/([0-9a-f]{2})/([0-9a-f]{64})");
    private static final int MOST_LISTED = 1 << 28;

    private Backup() { }

    /// What a backup holds.
    public record Held(int files, long bytes) { }

    private record Entry(String digest, long size) { }

    /// Writes the store into `to`, which must not be there yet.
    public static Held write(Archive archive, Path to, Progress progress) throws Refused, Cancelled {
        if (Files.exists(to)) throw new Refused("store.refused.backupThere", to);
        if (archive.looking()) throw new Refused("store.refused.looking", archive.folder());
        var beside = to.toAbsolutePath().resolveSibling("." + to.getFileName() + ".part");
        var work = archive.folder().resolve("work");
        try {
            Files.createDirectories(work);
            Files.deleteIfExists(beside);
            var database = work.resolve("backup.mv.db");
            Files.deleteIfExists(database);
            archive.copyDatabase(database);
            try {
                pack(archive.folder(), database, beside, progress);
            } finally {
                Files.delete(database);
            }
            var held = compare(beside, progress);
            Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE);
            Disk.syncFolder(to.toAbsolutePath().getParent());
            return held;
        } catch (IOException e) {
            throw new Refused("store.refused.backupUnwritable", to);
        } finally {
            Sweep.quietly(beside);
        }
    }

    private static void pack(Path store, Path database, Path to, Progress progress) throws IOException, Cancelled {
        var files = new TreeMap<String, Path>();
        try (var all = Files.walk(store)) {
            for (var f : all.filter(Files::isRegularFile).toList()) {
                var name = store.relativize(f).toString().replace('\\', '/');
                if (!ours(name)) files.put(name, f);
            }
        }
        files.put(DATABASE, database);
        var list = new StringBuilder(FIRST).append('\n');
        try (var channel = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE); var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            int done = 0;
            for (var f : files.entrySet()) {
                progress.stopIfCancelled();
                progress.step(Notice.of("store.work.backup", f.getKey()), done++, files.size());
                put(zip, f.getKey());
                try (var in = Files.newInputStream(f.getValue())) {
                    var counted = new Counted(in);
                    list.append(Disk.copy(counted, zip).hex()).append(' ').append(counted.bytes).append(' ').append(f.getKey()).append('\n');
                }
            }
            put(zip, LIST);
            zip.write(list.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            channel.force(true);
        }
    }

    private static void put(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        // the same store gives the same file
        entry.setTime(0);
        zip.putNextEntry(entry);
    }

    /// What belongs to the process that has the store open, and to nobody else, or can be made again from the exhibits; the database is copied apart.
    private static boolean ours(String name) {
        return name.equals(DATABASE) || name.equals(Holder.LOCK) || name.equals(Holder.TEXT) || name.startsWith("work/") || name.startsWith("vault/incoming/") || name.startsWith("vault/made/") || name.startsWith(StoreAddress.BESIDE + ".") || name.endsWith(".trace.db");
    }

    private static final class Counted extends java.io.FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override public int read(byte[] b, int off, int len) throws IOException {
            int n = super.read(b, off, len);
            if (n > 0) bytes += n;
            return n;
        }

        @Override public int read() throws IOException {
            int b = super.read();
            if (b >= 0) bytes++;
            return b;
        }
    }

    /// Reads the whole backup again and holds every entry against the list.
    public static Held compare(Path from, Progress progress) throws Refused, Cancelled {
        try (var zip = new ZipFile(from.toFile(), StandardCharsets.UTF_8)) {
            var list = listed(zip, from);
            long bytes = 0;
            int done = 0;
            for (var e : list.entrySet()) {
                progress.stopIfCancelled();
                progress.step(Notice.of("store.work.compare", e.getKey()), done++, list.size());
                copy(zip, from, e.getKey(), e.getValue(), java.io.OutputStream.nullOutputStream());
                bytes += e.getValue().size();
            }
            return new Held(list.size(), bytes);
        } catch (ZipException e) {
            throw new Refused("store.refused.noBackup", from);
        } catch (IOException e) {
            throw new Refused("store.refused.unreadable", from);
        }
    }

    /// Takes the backup out into `folder`, which must be empty or not there; every byte is compared on its way.
    public static void unpack(Path from, Path folder, Progress progress) throws Refused, Cancelled {
        try (var zip = new ZipFile(from.toFile(), StandardCharsets.UTF_8)) {
            var list = listed(zip, from);
            Files.createDirectories(folder);
            int done = 0;
            for (var e : list.entrySet()) {
                progress.stopIfCancelled();
                progress.step(Notice.of("store.work.restore", e.getKey()), done++, list.size());
                var to = folder.resolve(e.getKey()).normalize();
                Files.createDirectories(to.getParent());
                try (var channel = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    copy(zip, from, e.getKey(), e.getValue(), Channels.newOutputStream(channel));
                    channel.force(true);
                }
            }
        } catch (ZipException e) {
            throw new Refused("store.refused.noBackup", from);
        } catch (IOException e) {
            throw new Refused("store.refused.backupUnwritable", folder);
        }
    }

    /// The list, after what it names was held against what the file holds: nothing more, nothing twice, no path that leads out.
    private static Map<String, Entry> listed(ZipFile zip, Path from) throws IOException, Refused {
        var entry = zip.getEntry(LIST);
        if (entry == null || entry.getSize() > MOST_LISTED) throw new Refused("store.refused.noBackup", from);
        var text = new ByteArrayOutputStream();
        try (var in = zip.getInputStream(entry)) {
            text.writeBytes(in.readNBytes(MOST_LISTED));
        }
        var lines = List.of(text.toString(StandardCharsets.UTF_8).split("\n"));
        if (!lines.getFirst().equals(FIRST)) throw new Refused("store.refused.noBackup", from);
        var list = new TreeMap<String, Entry>();
        for (var line : lines.subList(1, lines.size())) {
            var m = LINE.matcher(line);
            if (!m.matches() || !safe(m.group(3), m.group(1)) || list.put(m.group(3), new Entry(m.group(1), Long.parseLong(m.group(2)))) != null) throw new Refused("store.refused.backupDamaged", from, line);
        }
        if (!list.containsKey(DATABASE)) throw new Refused("store.refused.backupDamaged", from, DATABASE);
        var seen = new HashSet<String>();
        for (var e : zip.stream().toList()) if (!e.getName().equals(LIST) && (!list.containsKey(e.getName()) || !seen.add(e.getName()))) throw new Refused("store.refused.backupDamaged", from, e.getName());
        for (var name : list.keySet()) if (!seen.contains(name)) throw new Refused("store.refused.backupDamaged", from, name);
        return list;
    }

    private static boolean safe(String name, String digest) {
        if (name.startsWith("/") || name.contains("\\") || name.contains(":") || name.chars().anyMatch(c -> c < ' ')) return false;
        for (var part : name.split("/", -1)) if (part.isEmpty() || part.equals(".") || part.equals("..")) return false;
        if (ours(name) && !name.equals(DATABASE)) return false;
        // an exhibit is named by its digest
        var m = EXHIBIT.matcher(name);
        return !name.startsWith("vault/") || m.matches() && m.group(2).equals(digest) && m.group(2).startsWith(m.group(1));
    }

    private static void copy(ZipFile zip, Path from, String name, Entry told, java.io.OutputStream to) throws IOException, Refused {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            // never more than was said, whatever the entry unpacks to
            var counted = new Counted(new Limited(in, told.size() + 1));
            var digest = Disk.copy(counted, to);
            if (counted.bytes != told.size() || !digest.hex().equals(told.digest())) throw new Refused("store.refused.backupDamaged", from, name);
        }
    }

    private static final class Limited extends java.io.FilterInputStream {
        private long left;

        Limited(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override public int read(byte[] b, int off, int len) throws IOException {
            if (left <= 0) return -1;
            int n = super.read(b, off, (int) Math.min(len, left));
            if (n > 0) left -= n;
            return n;
        }

        @Override public int read() throws IOException {
            if (left <= 0) return -1;
            left--;
            return super.read();
        }
    }
}
