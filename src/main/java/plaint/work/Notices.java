package plaint.work;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import plaint.text.Notice;

/// How a notice goes from a worker to whoever asked it. What a worker says may be anything, so no more is read than a notice can hold.
public final class Notices {
    private static final int MOST_ARGUMENTS = 100;
    private static final int LONGEST = 1000;

    private Notices() { }

    public static void write(Notice notice, DataOutputStream to) throws IOException {
        to.writeUTF(notice.key());
        to.writeInt(notice.args().size());
        for (var a : notice.args()) to.writeUTF(a.length() > LONGEST ? a.substring(0, LONGEST) : a);
    }

    public static Notice read(DataInputStream from) throws IOException {
        var key = from.readUTF();
        int count = from.readInt();
        if (count < 0 || count > MOST_ARGUMENTS) throw new IOException("too many");
        var args = new ArrayList<String>();
        for (int i = 0; i < count; i++) args.add(from.readUTF());
        return new Notice(key, args);
    }
}
