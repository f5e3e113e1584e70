/// The money after the judgment, in double entry: award, receipt, fund, consumer. Entries are never changed, only reversed; balances follow from them at any date.
/// Bank statements are read and matched here. Works on what it is given: the store keeps the entries, the forum pack knows the interest.
package plaint.fund;
