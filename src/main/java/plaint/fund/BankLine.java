package plaint.fund;

import java.time.LocalDate;
import plaint.text.Money;

/// One line of a bank statement. `amount` is above nought where money came in, below where it went out. `id` is made of all that stands in the line, so the same line read twice is
/// one; `balance` and `reference` may be null.
public record BankLine(String id, int line, LocalDate day, String text, String name, String account, String reference, Money amount, Money balance) { }
