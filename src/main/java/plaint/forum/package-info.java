/// A forum pack: the courts, papers, page rules, fees, statutes and words of one court system, read strictly from a folder of data with dates in force, and the arithmetic it defines.
package plaint.forum;
