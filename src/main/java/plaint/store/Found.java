package plaint.store;

import plaint.key.CaseNo;

/// Something found by a part of its name or number. `kind` is that of [Findable]; `item` what to select in the case.
public record Found(String kind, String name, String latin, String detail, CaseNo no, String item) { }
