package plaint.check;

import plaint.text.Notice;

/// Something a case still lacks before it can be filed or won, seen from its records alone. `tab` and `item` say where it is filled in.
public record Gap(Notice told, String tab, String item) { }
