/// From a case file and a forum pack's templates to documents: headings, paragraphs, tables and references. Text only: no page is known here except through
/// the numbers that [References] hands in, and nothing of PDF.
package plaint.drafting;
