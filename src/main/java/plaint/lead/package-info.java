/// A suspect from screening (线索): where it came from, its score, what the office decided, and how lists of suspects are read from the files of a risk system.
package plaint.lead;
