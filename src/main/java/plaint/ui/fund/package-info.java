/// The fund: balances as of a date, the ledger, bank lines to match, consumers to pay.
package plaint.ui.fund;
