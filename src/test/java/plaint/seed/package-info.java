/// Makes the exhibits of the sample case in `seeds/2016-0001`: texts set as PDF, screens and scans drawn, photographs ray-traced. Test scope, because what it makes
/// is committed; a test holds the committed files against what it makes. No clock, no chance, no system font: every byte follows from the sources here.
package plaint.seed;
