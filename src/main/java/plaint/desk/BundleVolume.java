package plaint.desk;

import java.nio.file.Path;

/// One volume of a bundle on disk: the printed numbers of its first and last page, its pages without its front; `cut`: an exhibit too long for a volume goes over its edge.
public record BundleVolume(int no, Path file, String first, String last, int pages, boolean cut) { }
