/// The page plan: which papers and exhibits follow in which order, the number on every page, blank backs, and who gets which set. Counts only; no file is opened here.
package plaint.bundle;
