package plaint.lead;

/// A lead as the office knows it: what screening found, what the office made of it, and where it came from. `id` is its place in the store, counted from 0, stable.
public record Tracked(int id, Suspect suspect, Standing standing, Origin origin) {
    /// The file a lead came in with, as named then, and the line it stood on, the heading being line 1.
    public record Origin(int batch, String file, int line) { }
}
