package plaint.pdf;

import java.nio.file.Path;
import plaint.desk.BundleLoose;
import plaint.desk.Home;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// A process of its own that bundles a list and tells how it was refused.
final class BundlesInLittleRoom {
    private BundlesInLittleRoom() { }

    public static void main(String[] args) throws Cancelled {
        try {
            new BundleLoose(Home.find()).run(Path.of(args[0]), Path.of(args[1]), "cn", null, Progress.NONE);
            System.out.println("written");
        } catch (Refused e) {
            System.out.println(e.notice().key());
        }
    }
}
