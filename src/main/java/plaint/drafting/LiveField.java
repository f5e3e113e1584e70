package plaint.drafting;

/// Something that can stand in a paragraph of the office's own and is looked up anew in every draft. `token` is how it is written in the case (`{{exhibit:licence}}`), `group` what it is:
/// exhibit, pages, party, amount, paragraph, count, paper, face; `label` tells it from others of its group as far as the case has a name for it; `now` is what it says in this draft.
public record LiveField(String token, String group, String label, String now) { }
