/// What is asked for and why it is owed: agreement versions and acceptances, clauses breached, heads of damage, versions of the claim over time.
package plaint.claim;
