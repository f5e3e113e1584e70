package plaint.drafting;

import plaint.casefile.Rewrite;

/// One paragraph of a draft as a lawyer edits it. `id` names it in every later draft. `block` is where it stands among the document's blocks, -1 where it is struck out. `generated` is
/// what the template says there, with live fields for what it cites; null for a paragraph of the office's own. `shown` is its text as it will be printed, empty where struck.
/// `rewrite` is what the office did to it, or null; `changed` is true where the template says something else there now than when the office last looked.
public record Passage(String id, Kind kind, int block, String generated, String shown, Rewrite rewrite, boolean changed) {
    public enum Kind { TITLE, HEADING, TEXT, ITEM }
}
