package plaint.view;

import plaint.text.Money;

/// Leads of two or more shops that share identifiers, directly or through others. `name` is the lowest id among them. `punished`: one of them ended in a conviction or
/// stands in a case.
public record Ring(int name, int shops, int leads, Money turnover, boolean punished) { }
