package plaint.casefile;

import plaint.text.Notice;

/// Something in a case that cannot be. `path` is where (`/purchases/0/received`), as in the case's text; `rule` the rule's name; `told` what to tell at the field:
/// what is wrong and what is expected.
public record Fault(String path, String rule, Notice told) { }
