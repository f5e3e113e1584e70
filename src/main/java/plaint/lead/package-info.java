/// A suspect from screening (线索): where it came from, its score, and what was decided.
package plaint.lead;
